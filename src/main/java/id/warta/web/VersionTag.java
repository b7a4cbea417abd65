package id.warta.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers of management with the strong entity tag of the document's version. */
public final class VersionTag {
    private VersionTag() {}

    public static String of(int version) {
        return "\"v" + version + '"';
    }

    /**
     * Answers 201 with the new document.
     *
     * @param location its path on this server
     */
    public static <T> RestResponse<T> created(URI location, int version, T document) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, location.toString())
                .header(HttpHeaders.ETAG, of(version))
                .entity(document)
                .build();
    }

    public static <T> RestResponse<T> ok(int version, T document) {
        return ResponseBuilder.ok(document)
                .header(HttpHeaders.ETAG, of(version))
                .build();
    }
}
