package id.warta.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that groups of operations answer with. */
final class CacheHeaders {
    private CacheHeaders() {}

    static Map<String, Header> all() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put("ETag", header("Strong tag of exactly these bytes, for If-None-Match", true));
        headers.put("Cache-Control", header("How long caches may keep it", true));
        headers.put("Vary", header("The request headers that the answer depends on", true));
        headers.put("Last-Modified", header("When anything shown last changed, where that means something", false));
        headers.put("Link", header("The pages beside a page, what belongs to an article: RFC 8288", false));
        headers.put("Cache-Status", header("Whether the server's own cache had it, by RFC 9211", false));
        headers.put("Surrogate-Key", header("What the answer is made of, for caches further out", false));
        headers.put("Cache-Tag", header("The same, joined by commas", false));
        headers.put("Cache-Groups", header("The same, by RFC 9875", false));
        return headers;
    }

    static Map<String, Header> ofNew() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put("Location", header("Where the new document stands", true));
        headers.put("ETag", header("Strong tag of the document's version, for If-Match", true));
        return headers;
    }

    static Map<String, Header> ofJob() {
        return Map.of("Location", header("Where to read how far the job is", true));
    }

    static Map<String, Header> ofVersion() {
        return Map.of("ETag", header("Strong tag of the document's version, for If-Match", true));
    }

    static APIResponse moved() {
        return OASFactory.createAPIResponse()
                .description("This slug is an old one; the document stands at Location")
                .headers(Map.of("Location", header("The same address with the new slug", true)));
    }

    static APIResponse notModified() {
        return OASFactory.createAPIResponse().description("Unchanged since the tag or the time that was sent");
    }

    private static Header header(String description, boolean required) {
        return OASFactory.createHeader()
                .description(description)
                .required(required)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
