package id.warta.syndication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as a newsroom writes them: by the second, with the offset of its own zone. */
final class SiteTimes {
    private static final DateTimeFormatter W3C = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private SiteTimes() {}

    /** A time of the W3C's profile of ISO 8601, which is one of RFC 3339 too. */
    static String of(Instant time, ZoneId zone) {
        return W3C.format(time.atZone(zone));
    }
}
