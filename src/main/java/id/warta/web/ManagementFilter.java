package id.warta.web;

import id.warta.input.MergePatches;
import id.warta.paging.Links;
import id.warta.paging.PageView;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Keeps management's answers out of every cache, and links its pages. */
@Provider
public class ManagementFilter implements ContainerResponseFilter {
    private static final String MANAGEMENT = "/v1/manage/";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith(MANAGEMENT)) {
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
        }
    }
}
