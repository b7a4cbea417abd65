package id.warta.cache;

import id.warta.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows when time alone changes what readers see: an article appears or disappears. */
@ApplicationScoped
public class PublicMoments {
    private final EntityManager database;
    private final ResponseCache cache;

    PublicMoments(EntityManager database, ResponseCache cache) {
        this.database = database;
        this.cache = cache;
    }

    /** The next one among all articles; null for none, and without a cache, in which case nobody needs to know. */
    public @Nullable Instant next(Instant now) {
        return next(CacheKeys.NEWSROOM, now);
    }

    /** The next one among those that stand in a category, carry a tag or are signed by an author. */
    public @Nullable Instant next(UUID scope, Instant now) {
        return cache.isOn()
                ? Times.of(database.createNativeQuery("select next_moment(:scope, :now)")
                        .setParameter("scope", scope)
                        .setParameter("now", now)
                        .getSingleResult())
                : null;
    }
}
