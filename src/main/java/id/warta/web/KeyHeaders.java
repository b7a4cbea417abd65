package id.warta.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The headers by which caches further out know what an answer is made of. One that is made of more than a header may name says
 * {@code any-<kind>} for the kind that it has most of: it is to be dropped with any document of that kind.
 */
@ApplicationScoped
class KeyHeaders {
    private static final int MAX_LENGTH = 8_000;
    private static final int MAX_GROUPS = 32; // RFC 9875, section 2

    private final Set<String> wanted;

    KeyHeaders(CacheConfig config) {
        wanted = config.keyHeaders();
    }

    List<DeliveredAnswer.Header> of(Set<String> keys) {
        var headers = new ArrayList<DeliveredAnswer.Header>();
        if (keys.isEmpty()) {
            return headers;
        }
        if (wanted.contains("surrogate-key")) {
            headers.add(DeliveredAnswer.Header.of("Surrogate-Key", String.join(" ", fitting(keys, Integer.MAX_VALUE))));
        }
        if (wanted.contains("cache-tag")) {
            headers.add(DeliveredAnswer.Header.of("Cache-Tag", String.join(",", fitting(keys, Integer.MAX_VALUE))));
        }
        if (wanted.contains("cache-groups")) {
            headers.add(DeliveredAnswer.Header.of(
                    "Cache-Groups",
                    fitting(keys, MAX_GROUPS).stream()
                            .map(key -> '"' + key + '"')
                            .collect(Collectors.joining(", "))));
        }
        return headers;
    }

    private static Collection<String> fitting(Set<String> keys, int max) {
        Set<String> named = keys;
        while (named.size() > max || length(named) > MAX_LENGTH) {
            var byKind = named.stream().collect(Collectors.groupingBy(KeyHeaders::kind, Collectors.counting()));
            var most = byKind.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
            named = named.stream()
                    .map(key -> kind(key).equals(most) ? "any-" + most : key)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return named;
    }

    private static String kind(String key) {
        int end = key.indexOf('-');
        return key.startsWith("any-") || end < 0 ? key : key.substring(0, end);
    }

    private static int length(Set<String> keys) {
        return keys.stream().mapToInt(key -> key.length() + 1).sum();
    }
}
