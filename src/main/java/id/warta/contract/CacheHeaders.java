package id.warta.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The headers that groups of operations answer with. */
final class CacheHeaders {
    static final String NOT_MODIFIED = "NotModified";
    static final String MOVED = "Moved";
    private static final String HEADERS = "#/components/headers/";
    private static final Map<String, Header> DELIVERY = new LinkedHashMap<>();

    static {
        DELIVERY.put("ETag", header("Strong tag of exactly these bytes, for If-None-Match", true));
        DELIVERY.put("Cache-Control", header("How long caches may keep it", true));
        DELIVERY.put("Vary", header("The request headers that the answer depends on", true));
        DELIVERY.put("Last-Modified", header("When anything shown last changed, where that means something", false));
        DELIVERY.put(
                "Link",
                header(
                        "The pages beside a page, what belongs to an article: RFC 8288. At most 1,400 bytes; `page` has the cursors in any case",
                        false));
        DELIVERY.put("Cache-Status", header("Whether the server's own cache had it, by RFC 9211", false));
        DELIVERY.put(
                "Surrogate-Key",
                header(
                        "What the answer is made of, for caches further out. Off unless `WARTA_CACHE_KEY_HEADERS` asks for it, or for `Cache-Tag` or `Cache-Groups` instead",
                        false));
    }

    /** Writes the headers, and the answers that are nothing but headers, into the components. */
    static void define(OpenAPI document) {
        var components = document.getComponents();
        DELIVERY.forEach(components::addHeader);
        components.addHeader("Location", header("The address of the document or job", true));
        components.addHeader("Version", header("Strong tag of the document's version, for If-Match", true));
        components.addHeader(
                "Idempotent-Replayed", header("`true` if the answer is that of an earlier request", false));
        components.addResponse(
                NOT_MODIFIED,
                OASFactory.createAPIResponse().description("Unchanged since the tag or the time in the request"));
        components.addResponse(
                MOVED,
                OASFactory.createAPIResponse()
                        .description("This slug is a former one; Location has the document's address")
                        .addHeader("Location", named("Location")));
    }

    private CacheHeaders() {}

    static Map<String, Header> all() {
        var headers = new LinkedHashMap<String, Header>();
        DELIVERY.keySet().forEach(name -> headers.put(name, named(name)));
        return headers;
    }

    static Map<String, Header> ofNew() {
        var headers = new LinkedHashMap<>(ofJob());
        headers.putAll(ofVersion());
        return headers;
    }

    static Map<String, Header> ofJob() {
        return new LinkedHashMap<>(Map.of("Location", named("Location")));
    }

    static Map<String, Header> ofVersion() {
        return new LinkedHashMap<>(Map.of("ETag", named("Version")));
    }

    static Header named(String name) {
        return OASFactory.createHeader().ref(HEADERS + name);
    }

    private static Header header(String description, boolean required) {
        return OASFactory.createHeader()
                .description(description)
                .required(required)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
