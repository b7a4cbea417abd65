package id.warta.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.input.Fields;
import id.warta.input.MergePatches;
import id.warta.paging.Links;
import id.warta.paging.PageView;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.ParameterizedType;

/** Keeps management's answers out of every cache, links its pages, and trims their items to the members in {@code fields}. */
@Provider
public class ManagementFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String MANAGEMENT = "/v1/manage/";
    private static final String FIELDS = "warta.managed-fields";

    private final ResourceInfo target;
    private final ObjectMapper json;

    ManagementFilter(ResourceInfo target, ObjectMapper json) {
        this.target = target;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var fields = request.getUriInfo().getQueryParameters().getFirst("fields");
        var method = ResourceMethods.of(target);
        if (fields != null
                && method != null
                && isManagement(request)
                && method.getGenericReturnType() instanceof ParameterizedType page
                && page.getRawType() == PageView.class
                && page.getActualTypeArguments()[0] instanceof Class<?> item) {
            request.setProperty(FIELDS, Fields.parse(fields, item));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isManagement(request)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        var allowed = response.getHeaderString(HttpHeaders.ALLOW);
        if (allowed != null && allowed.contains("PATCH")) {
            response.getHeaders().putSingle("Accept-Patch", MergePatches.ACCEPTED);
        }
        if (response.getEntity() instanceof PageView<?> page) {
            Links.of(request.getUriInfo(), page.page())
                    .forEach(link -> response.getHeaders().add(HttpHeaders.LINK, link));
            if (request.getProperty(FIELDS) instanceof Fields fields) {
                var tree = json.valueToTree(page);
                fields.trim(tree.get("items"));
                response.setEntity(tree);
            }
        }
    }

    private static boolean isManagement(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(MANAGEMENT);
    }
}
