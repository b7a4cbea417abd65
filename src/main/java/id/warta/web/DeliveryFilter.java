package id.warta.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Gives delivery answers their last form: trimmed, encoded, with an entity tag of exactly these bytes, or 304. */
@Provider
public class DeliveryFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String FIELDS = "warta.fields";

    private final ResourceInfo target;
    private final ObjectMapper json;
    private final Instance<WebConfig> config; // filters are made before the settings can be read
    private final Clock clock;

    DeliveryFilter(ResourceInfo target, ObjectMapper json, Instance<WebConfig> config, Clock clock) {
        this.target = target;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var delivery = delivery();
        var fields = request.getUriInfo().getQueryParameters().getFirst("fields");
        if (delivery != null && fields != null) {
            request.setProperty(FIELDS, Fields.parse(fields, delivery.value()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (delivery() == null || response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        var entity = response.getEntity();
        var headers = response.getHeaders();
        if (entity instanceof PageView<?> page) {
            Links.of(request.getUriInfo(), page.page()).forEach(link -> headers.add(HttpHeaders.LINK, link));
        }
        var content = write(entity, (Fields) request.getProperty(FIELDS));
        var encoding = Encoding.preferred(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING), content.length);
        var hash = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(content))
                .substring(0, 22);
        var conditions = new Conditions(
                '"' + hash + encoding.suffix() + '"',
                entity instanceof Modified dated ? dated.modifiedAt() : null,
                clock.instant());

        headers.putSingle(HttpHeaders.ETAG, conditions.etag());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, config.get().cacheControl());
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
        conditions.lastModified().ifPresent(time -> headers.putSingle(HttpHeaders.LAST_MODIFIED, time));
        if (conditions.isUnchanged(
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE))) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        if (encoding != Encoding.IDENTITY) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        response.setEntity(encoding.encode(content), null, MediaType.APPLICATION_JSON_TYPE);
    }

    private byte[] write(Object entity, @Nullable Fields fields) {
        try {
            if (fields == null) {
                return json.writeValueAsBytes(entity);
            }
            JsonNode tree = json.valueToTree(entity);
            fields.trim(entity instanceof PageView<?> ? tree.get("items") : tree);
            return json.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Delivery delivery() {
        var method = ResourceMethods.of(target);
        return method == null ? null : method.getAnnotation(Delivery.class);
    }
}
