package id.warta.syndication;

import id.warta.cache.CacheKeys;
import id.warta.rows.DeliveryReads;
import id.warta.time.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The articles that readers saw and that are gone, whatever took them away: triggers keep them, or their own end tells. */
@ApplicationScoped
class FeedDepartures {
    /** How long feeds tell of them. */
    static final Duration TOLD_FOR = Duration.ofDays(30);

    private static final String EVERY = "1h";
    private static final int MAX = 50;
    private static final String LATEST = """
            select g.article_id, max(g.left_at) as left_at from (
                (select d.article_id, d.left_at from feed_departure d
                where d.scope = :scope and d.left_at > :since and not exists (
                    select 1 from article_listing l
                    where l.article_id = d.article_id and l.scope = '00000000-0000-0000-0000-000000000000'
                        and l.publish_at <= :now and (l.unpublish_at is null or l.unpublish_at > :now))
                order by d.left_at desc limit :max)
                union all
                (select l.article_id, l.unpublish_at from article_listing l
                where l.scope = :scope and l.unpublish_at > :since and l.unpublish_at <= :now and l.publish_at < l.unpublish_at
                order by l.unpublish_at desc limit :max)) g
            group by g.article_id order by left_at desc, g.article_id limit :max""";

    private final DeliveryReads reads;
    private final EntityManager database;
    private final CacheKeys keys;
    private final Clock clock;

    FeedDepartures(DeliveryReads reads, EntityManager database, CacheKeys keys, Clock clock) {
        this.reads = reads;
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started, Jobs jobs, FeedsConfig config) {
        jobs.every(config.every().equals("off") ? "off" : EVERY, "feed departures", this::forget);
    }

    /** The latest of a scope. */
    List<FeedDocument.Departure> list(UUID scope) {
        var now = clock.instant();
        var found = reads.list(
                LATEST,
                Map.of("scope", scope, "now", now, "since", now.minus(TOLD_FOR), "max", MAX),
                row -> new FeedDocument.Departure(row.id("article_id"), row.time("left_at")));
        found.forEach(departure -> keys.until(departure.at().plus(TOLD_FOR)));
        return found;
    }

    /** Removes what nobody tells of any more. */
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from feed_departure where left_at < :before")
                        .setParameter("before", clock.instant().minus(TOLD_FOR))
                        .executeUpdate());
    }
}
