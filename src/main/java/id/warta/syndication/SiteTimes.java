package id.warta.syndication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as a newsroom writes them: by the second, with the offset of its own zone. */
final class SiteTimes {
    private static final DateTimeFormatter W3C = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final int SECONDS = 60;

    private SiteTimes() {}

    /** A time of the W3C's profile of ISO 8601, which is one of RFC 3339 too. */
    static String of(Instant time, ZoneId zone) {
        return W3C.format(at(time, zone));
    }

    /** In UTC where the zone had an offset with seconds, as all had once, which no format of time can say. */
    static OffsetDateTime at(Instant time, ZoneId zone) {
        var local = time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
        return local.getOffset().getTotalSeconds() % SECONDS == 0 ? local : local.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
