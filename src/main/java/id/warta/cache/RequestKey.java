package id.warta.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What an answer of delivery depends on beside the newsroom: the address, and what media types are taken. */
record RequestKey(String uri, String accept) {
    private static final int MAX_LENGTH = 2_048;
    private static final String JSON = "";

    /** Null if it is longer than is worth remembering. */
    static @Nullable RequestKey of(HttpServerRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var uri = request.uri();
        boolean usual = accept == null || accept.equals("*/*") || accept.equals("application/json");
        int length = uri.length() + (usual ? 0 : accept.length());
        return length > MAX_LENGTH ? null : new RequestKey(uri, usual ? JSON : accept);
    }

    int weight() {
        return 2 * (uri.length() + accept.length());
    }
}
