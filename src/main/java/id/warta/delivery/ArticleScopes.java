package id.warta.delivery;

import id.warta.cache.CacheKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that all articles of a list stand in.
 *
 * @param named those that have a slug: tag, author, category, in this order, the narrowest first
 * @param missing the kinds whose slug leads nowhere: then the list is empty
 * @param nextMoment when time alone changes the narrowest, or null
 */
public record ArticleScopes(
        List<Named> named,
        List<UUID> unnamed,
        List<String> missing,
        @Nullable Instant nextMoment) {
    /** A scope that is a document. */
    public record Named(String kind, UUID id) {}

    UUID narrowest() {
        return named.isEmpty() ? unnamed.get(0) : named.get(0).id();
    }

    /** All but the narrowest and the newsroom, in which every article stands. */
    List<UUID> others() {
        var all = new ArrayList<UUID>();
        named.forEach(scope -> all.add(scope.id()));
        all.addAll(unnamed);
        return all.subList(1, all.size()).stream()
                .filter(scope -> !scope.equals(CacheKeys.NEWSROOM))
                .toList();
    }
}
