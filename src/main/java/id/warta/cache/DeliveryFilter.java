package id.warta.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.input.Fields;
import id.warta.paging.Linked;
import id.warta.paging.Links;
import id.warta.paging.Paged;
import id.warta.web.Document;
import id.warta.web.Encoding;
import id.warta.web.Modified;
import id.warta.web.RequestMetrics;
import id.warta.web.ResourceMethods;
import id.warta.web.WebConfig;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
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
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Gives delivery answers their last form: trimmed, encoded, with an entity tag of exactly these bytes, or 304. */
@Provider
public class DeliveryFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String FIELDS = "warta.fields";
    private static final String CACHE_STATUS = "Cache-Status";
    private static final String STORED = "Warta; fwd=miss; stored";
    private static final String MISS = "Warta; fwd=miss";
    private static final String BYPASS = "Warta; fwd=bypass";

    private final ResourceInfo target;
    private final ObjectMapper json;
    private final Instance<WebConfig> config; // filters are made before the settings can be read
    private final CacheKeys keys;
    private final KeyHeaders keyHeaders;
    private final ResponseCache cache;
    private final CurrentVertxRequest routing;
    private final Clock clock;
    private final CacheMeters meters;
    private volatile @Nullable String cacheControl;

    DeliveryFilter(
            ResourceInfo target,
            ObjectMapper json,
            Instance<WebConfig> config,
            CacheKeys keys,
            KeyHeaders keyHeaders,
            ResponseCache cache,
            CurrentVertxRequest routing,
            Clock clock,
            CacheMeters meters) {
        this.target = target;
        this.json = json;
        this.config = config;
        this.keys = keys;
        this.keyHeaders = keyHeaders;
        this.cache = cache;
        this.routing = routing;
        this.clock = clock;
        this.meters = meters;
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
        if (delivery() == null) {
            return;
        }
        var current = routing.getCurrent();
        var flight = current == null ? null : (Flight) current.get(ResponseCacheRoute.FLIGHT);
        if (response.getStatus() == 200 && response.hasEntity()) {
            deliver(request, response, flight, current == null ? null : current.get(RequestMetrics.TEMPLATE));
        } else if (response.getStatus() == 404 && flight != null && keys.absence() != null) {
            flight.land(new ResponseCache.Absence(
                    keys.absence(), flight.begun(), cache.absentUntil(flight.begun(), keys.until())));
            response.getHeaders().putSingle(CACHE_STATUS, MISS);
            meters.miss();
        }
    }

    private void deliver(
            ContainerRequestContext request,
            ContainerResponseContext response,
            @Nullable Flight flight,
            @Nullable String template) {
        var now = clock.instant();
        var begun = flight == null ? now : flight.begun();
        var answer = answer(request, response.getEntity(), template, begun);
        var form = answer.in(answer.preferred(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
        var conditions = answer.conditions(form, now);
        boolean stored = flight != null && flight.land(answer);
        if (flight == null) {
            meters.bypass();
        } else {
            meters.miss();
        }

        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, conditions.etag());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, cacheControl());
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (cache.isOn()) {
            headers.putSingle(CACHE_STATUS, flight == null ? BYPASS : stored ? STORED : MISS);
        }
        conditions.lastModified().ifPresent(time -> headers.putSingle(HttpHeaders.LAST_MODIFIED, time));
        boolean unchanged = conditions.isUnchanged(
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        answer.headers().stream()
                .filter(header -> !unchanged || header.isForCaches())
                .forEach(header -> headers.add(header.name(), header.value()));
        if (unchanged) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        if (form.encoding() != Encoding.IDENTITY) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, form.encoding().token());
        }
        response.setEntity(
                form.bytes(), null, MediaType.valueOf(answer.mediaType().toString()));
    }

    private String cacheControl() {
        var text = cacheControl;
        if (text == null) {
            text = config.get().cacheControl();
            cacheControl = text;
        }
        return text;
    }

    private DeliveredAnswer answer(
            ContainerRequestContext request, Object entity, @Nullable String template, Instant begun) {
        var headers = new ArrayList<DeliveredAnswer.Header>();
        var document = entity instanceof Document whole ? whole : null;
        if (document != null) {
            Links.fitting(document.links())
                    .forEach(link -> headers.add(new DeliveredAnswer.Header(HttpHeaders.LINK, link)));
        } else if (entity instanceof Paged page) {
            Links.of(request.getUriInfo(), page.page())
                    .forEach(link -> headers.add(new DeliveredAnswer.Header(HttpHeaders.LINK, link)));
        } else if (entity instanceof Linked linked) {
            headers.add(new DeliveredAnswer.Header(HttpHeaders.LINK, String.join(", ", Links.fitting(linked.links()))));
        }
        keyHeaders.of(keys.documents()).ifPresent(headers::add);
        return new DeliveredAnswer(
                document == null ? write(entity, (Fields) request.getProperty(FIELDS)) : document.content(),
                document == null ? MediaType.APPLICATION_JSON : document.mediaType(),
                headers,
                document != null ? document.modifiedAt() : entity instanceof Modified dated ? dated.modifiedAt() : null,
                keys.all(),
                template,
                begun,
                cache.until(begun, keys.until()));
    }

    private byte[] write(Object entity, @Nullable Fields fields) {
        try {
            if (fields == null) {
                return json.writeValueAsBytes(entity);
            }
            JsonNode tree = json.valueToTree(entity);
            fields.trim(entity instanceof Paged ? tree.get("items") : tree);
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
