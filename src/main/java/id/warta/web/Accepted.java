package id.warta.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a reader takes: RFC 9110, section 12.5.1. Of their parameters only {@code profile} tells forms apart (RFC 6906); one
 * that nobody knows is as good as none.
 */
public final class Accepted {
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

    /** The media type with the highest quality, of several the first; empty if none is taken. */
    public Optional<String> best(List<String> offered) {
        var profiles = offered.stream()
                .map(mediaType -> profile(MediaType.valueOf(mediaType)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return offered.stream()
                .flatMap(mediaType -> taken(mediaType, profiles).stream())
                .filter(taken -> taken.quality > 0)
                .reduce((best, next) -> next.quality > best.quality ? next : best)
                .map(Taken::mediaType);
    }

    private Optional<Taken> taken(String mediaType, Set<String> profiles) {
        var offered = MediaType.valueOf(mediaType);
        return ranges.stream()
                .filter(range -> range.isCompatible(offered) && fits(profile(range), profile(offered), profiles))
                .map(range -> new Taken(mediaType, quality(range), precision(range, offered)))
                .max(Comparator.comparingInt(Taken::precision).thenComparingDouble(Taken::quality));
    }

    /** A profile that one of the offered types has means that type alone. */
    private static boolean fits(@Nullable String asked, @Nullable String own, Set<String> profiles) {
        return asked == null || asked.equals(own) || !profiles.contains(asked);
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
