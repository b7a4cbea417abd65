package id.warta.input;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Keeps bodies that are held in memory within {@value #MAX} bytes, also those that come without saying their length. */
public final class BodyLimit {
    private static final int MAX = 4 << 20;
    private static final long MAX_DRAINED = 64L << 20;

    private BodyLimit() {}

    /**
     * The whole body.
     *
     * @throws ClientErrorException 413 if it is too long; some of the rest is read away, so that the caller hears of it
     */
    public static byte[] read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MAX + 1);
        if (bytes.length > MAX) {
            for (long drained = 0; drained < MAX_DRAINED && body.read() >= 0; ) {
                drained += 1 + body.skip(MAX);
            }
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return bytes;
    }
}
