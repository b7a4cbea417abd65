package id.warta.outgoing;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of another server: GET, or POST of a body.
 *
 * @param mediaType of the body
 * @param trusted a host that may be anywhere, because the operator named it; null for none
 * @param time for all of it, redirects included
 * @param maxLength bytes that the answer may have; 0 if nobody reads it
 */
public record Call(
        URI address,
        @Nullable String mediaType,
        @Nullable String body,
        @Nullable String trusted,
        Duration time,
        int maxLength) {

    /** Fetches a document; up to three redirects are followed. */
    public static Call get(URI address, Duration time, int maxLength) {
        return new Call(address, null, null, null, time, maxLength);
    }

    /** Sends a text in UTF-8; redirects are not followed. */
    public static Call post(URI address, String mediaType, String body, Duration time, int maxLength) {
        return new Call(address, mediaType, body, null, time, maxLength);
    }

    /** The same where the operator's settings name this address: its host may be on a private network. */
    public Call trusting(URI configured) {
        var host = configured.getHost() == null ? null : Destinations.plain(configured.getHost());
        return new Call(address, mediaType, body, host, time, maxLength);
    }
}
