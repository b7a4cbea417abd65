package id.warta.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a reader takes: RFC 9110, section 12.5.1. Of their parameters only {@code profile} tells forms apart (RFC 6906); one
 * that nobody knows is as good as none.
 */
public final class Accepted {
    private static final Comparator<Taken> ORDER =
            Comparator.comparingDouble(Taken::quality).thenComparingInt(Taken::precision);

    private final List<MediaType> ranges;

    private Accepted(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    /** What the header says; without one, everything is taken. */
    public static Accepted by(HttpHeaders headers) {
        return new Accepted(headers.getAcceptableMediaTypes());
    }

    /** How well a media type is liked, and how exactly it was named. */
    private record Taken(String mediaType, double quality, int precision) {}

    /** The one that is liked best, of two equals the one that was named more exactly, then the first; empty if none is taken. */
    public Optional<String> best(List<String> offered) {
        return offered.stream()
                .flatMap(mediaType -> taken(mediaType).stream())
                .filter(taken -> taken.quality > 0)
                .reduce((best, next) -> ORDER.compare(next, best) > 0 ? next : best)
                .map(Taken::mediaType);
    }

    private Optional<Taken> taken(String mediaType) {
        var offered = MediaType.valueOf(mediaType);
        return ranges.stream()
                .filter(range -> range.isCompatible(offered) && fits(profile(range), profile(offered)))
                .map(range -> new Taken(mediaType, quality(range), precision(range, offered)))
                .max(Comparator.comparingInt(Taken::precision).thenComparingDouble(Taken::quality));
    }

    private static boolean fits(@Nullable String asked, @Nullable String offered) {
        return asked == null || offered == null || asked.equals(offered);
    }

    private static int precision(MediaType range, MediaType offered) {
        if (range.isWildcardType()) {
            return 0;
        }
        if (range.isWildcardSubtype()) {
            return 1;
        }
        var asked = profile(range);
        return asked != null && asked.equals(profile(offered)) ? 3 : 2;
    }

    /** Without the {@code #} that ends the identifiers of some schemas. */
    private static @Nullable String profile(MediaType type) {
        var profile = type.getParameters().get("profile");
        return profile == null ? null : profile.replaceFirst("#$", "");
    }

    private static double quality(MediaType range) {
        var quality = range.getParameters().get("q");
        try {
            return quality == null ? 1 : Double.parseDouble(quality);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
