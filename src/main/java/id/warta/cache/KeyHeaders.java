package id.warta.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

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
        var named = fitting(keys, Integer.MAX_VALUE);
        if (wanted.contains("surrogate-key")) {
            headers.add(new DeliveredAnswer.Header("Surrogate-Key", String.join(" ", named)));
        }
        if (wanted.contains("cache-tag")) {
            headers.add(new DeliveredAnswer.Header("Cache-Tag", String.join(",", named)));
        }
        if (wanted.contains("cache-groups")) {
            headers.add(new DeliveredAnswer.Header(
                    "Cache-Groups", '"' + String.join("\", \"", fitting(keys, MAX_GROUPS)) + '"'));
        }
        return headers;
    }

    private static Set<String> fitting(Set<String> keys, int max) {
        Set<String> named = keys;
        while (named.size() > max || length(named) > MAX_LENGTH) {
            var most = mostFrequentKind(named);
            var shorter = new LinkedHashSet<String>();
            for (var key : named) {
                shorter.add(kind(key).equals(most) ? "any-" + most : key);
            }
            named = shorter;
        }
        return named;
    }

    private static String mostFrequentKind(Set<String> keys) {
        var counts = new TreeMap<String, Integer>();
        keys.forEach(key -> counts.merge(kind(key), 1, Integer::sum));
        var most = counts.firstEntry();
        for (var next : counts.entrySet()) {
            most = next.getValue() > most.getValue() ? next : most;
        }
        return most.getKey();
    }

    private static String kind(String key) {
        int end = key.indexOf('-');
        return key.startsWith("any-") || end < 0 ? key : key.substring(0, end);
    }

    private static int length(Set<String> keys) {
        int length = 0;
        for (var key : keys) {
            length += key.length() + 1;
        }
        return length;
    }
}
