package id.warta.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the header by which caches further out know what an answer is made of, if it is asked for. Where it would be too long,
 * {@code any-<kind>} stands for the documents of a kind, one kind after another, until it fits. Every change of such a document tells
 * of that name too, so whoever purges what a change names still reaches the answer.
 */
@ApplicationScoped
class KeyHeaders {
    /** What changes most is named one by one for longest: an article more often than who enters or leaves a list. */
    private static final List<String> LAST = List.of("articles", "article");

    private static final Comparator<String> LEAST_CHANGED_FIRST =
            Comparator.<String>comparingInt(LAST::indexOf).thenComparing(Comparator.naturalOrder());

    private final KeyHeader header;

    KeyHeaders(CacheConfig config) {
        header = config.keyHeaders();
    }

    /** Empty if none is asked for, or the answer is made of nothing. */
    Optional<DeliveredAnswer.Header> of(Set<String> keys) {
        return header == KeyHeader.NONE || keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveredAnswer.Header(header.label(), header.value(fitting(keys))));
    }

    private Set<String> fitting(Set<String> keys) {
        var kinds = keys.stream()
                .flatMap(key -> CacheKeys.kind(key).stream())
                .distinct()
                .sorted(LEAST_CHANGED_FIRST)
                .iterator();
        var named = keys;
        while (!header.holds(named) && kinds.hasNext()) {
            named = without(kinds.next(), named);
        }
        return named;
    }

    private static Set<String> without(String kind, Set<String> keys) {
        var coarser = new LinkedHashSet<String>();
        for (var key : keys) {
            coarser.add(CacheKeys.kind(key).filter(kind::equals).isPresent() ? CacheKeys.any(kind) : key);
        }
        return coarser;
    }
}
