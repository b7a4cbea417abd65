package id.warta.web;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;

/** Keeps bodies that are held in memory within {@value #MAX} bytes. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    static final int MAX = 4 << 20;

    private final ResourceInfo target;

    BodyLimit(ResourceInfo target) {
        this.target = target;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        var method = ResourceMethods.of(target);
        boolean streamed = method != null && method.isAnnotationPresent(StreamedBody.class);
        if (!streamed && length != null && (length.length() > 9 || Long.parseLong(length) > MAX)) {
            throw tooLarge();
        }
    }

    /** The whole body, which may come without saying its length. */
    public static byte[] read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MAX + 1);
        if (bytes.length > MAX) {
            throw tooLarge();
        }
        return bytes;
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
