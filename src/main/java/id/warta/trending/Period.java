package id.warta.trending;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A time up to now, by whose views articles are ranked. It moves on by a stretch at a time, of which it has few, so that adding up is cheap. */
enum Period {
    HOUR("1h", Duration.ofHours(1), Duration.ofMinutes(5)),
    DAY("24h", Duration.ofHours(24), Duration.ofHours(1)),
    WEEK("7d", Duration.ofDays(7), Duration.ofHours(6));

    private final String spelling;
    private final Duration length;
    private final Duration stretch;

    Period(String spelling, Duration length, Duration stretch) {
        this.spelling = spelling;
        this.length = length;
        this.stretch = stretch;
    }

    /** As the wire and the database spell it. */
    String spelling() {
        return spelling;
    }

    static List<String> spellings() {
        return Arrays.stream(values()).map(Period::spelling).toList();
    }

    /** When the stretch began that this moment lies in. */
    Instant stretchOf(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond() - moment.getEpochSecond() % stretch.toSeconds());
    }

    /** Stretches that began up to here belong to it no more. */
    Instant begin(Instant now) {
        return now.minus(length);
    }
}
