package id.warta.syndication;

import id.warta.input.JsonText;
import id.warta.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every query on what hubs have to be told. */
@ApplicationScoped
class FeedPingRepository {
    private final EntityManager database;
    private final JsonText json;

    FeedPingRepository(EntityManager database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** A feed of which a hub is to be told. */
    record Ping(String hub, String topic, int attempts) {}

    /** Up to when somebody looked; null if nobody did since there is a hub. */
    @Nullable
    Instant seenUntil() {
        var found =
                database.createNativeQuery("select seen_until from feed_watch").getResultList();
        return found.isEmpty() ? null : Times.of(found.get(0));
    }

    void see(Instant until) {
        database.createNativeQuery("""
                        insert into feed_watch (seen_until) values (:until)
                        on conflict (single) do update set seen_until = excluded.seen_until""").setParameter("until", until).executeUpdate();
    }

    /**
     * Takes what writers left, adds what appeared or ended by itself between two moments, and keeps a ping for each hub and each format of
     * the feeds concerned; one that waits already is not doubled.
     *
     * @param root the address that the feeds' paths follow
     */
    void collect(List<String> hubs, String root, Instant since, Instant now) {
        database.createNativeQuery("""
                        with changed as (delete from feed_change returning scope),
                        moved as (
                            select l.article_id from article_listing l
                            where l.scope = '00000000-0000-0000-0000-000000000000'
                                and l.publish_at > :since and l.publish_at <= :now
                            union
                            select l.article_id from article_listing l
                            where l.scope = '00000000-0000-0000-0000-000000000000'
                                and l.unpublish_at > :since and l.unpublish_at <= :now and l.publish_at < l.unpublish_at),
                        scopes as (
                            select scope from changed
                            union
                            select l.scope from moved m join article_listing l on l.article_id = m.article_id),
                        paths as (
                            select 'all' as path from scopes s where s.scope = '00000000-0000-0000-0000-000000000000'
                            union all
                            select 'category/' || d.slug from scopes s join category d on d.id = s.scope
                            union all
                            select 'tag/' || d.slug from scopes s join tag d on d.id = s.scope
                            union all
                            select 'author/' || d.slug from scopes s join author d on d.id = s.scope)
                        insert into feed_ping (hub, topic, due_at, attempts, since)
                        select h.hub, :root || p.path || f.ending, :now, 0, :now
                        from paths p
                            cross join jsonb_array_elements_text(cast(:hubs as jsonb)) h (hub)
                            cross join (values ('.rss'), ('.atom'), ('.json')) f (ending)
                        on conflict do nothing""")
                .setParameter("hubs", json.write(hubs))
                .setParameter("root", root)
                .setParameter("since", since)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What is due for a hub, the oldest first. */
    @SuppressWarnings("unchecked")
    List<Ping> due(String hub, Instant now, int max) {
        return ((List<Object[]>) database.createNativeQuery("""
                                select hub, topic, attempts from feed_ping where hub = :hub and due_at <= :now
                                order by due_at, topic limit :max""", Object[].class)
                        .setParameter("hub", hub)
                        .setParameter("now", now)
                        .setParameter("max", max)
                        .getResultList())
                .stream()
                        .map(row -> new Ping((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
                        .toList();
    }

    void remove(Ping ping) {
        database.createNativeQuery("delete from feed_ping where hub = :hub and topic = :topic")
                .setParameter("hub", ping.hub())
                .setParameter("topic", ping.topic())
                .executeUpdate();
    }

    void postpone(Ping ping, Instant until) {
        database.createNativeQuery("""
                        update feed_ping set due_at = :until, attempts = attempts + 1 where hub = :hub and topic = :topic""")
                .setParameter("hub", ping.hub())
                .setParameter("topic", ping.topic())
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Postpones all pings of a hub. */
    void postponeAll(String hub, Instant now, Instant until) {
        database.createNativeQuery("""
                        update feed_ping set due_at = :until, attempts = attempts + 1 where hub = :hub and due_at <= :now""")
                .setParameter("hub", hub)
                .setParameter("now", now)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Forgets what was kept for hubs that the site has no more. */
    void keepOnly(List<String> hubs) {
        database.createNativeQuery("""
                        delete from feed_ping where hub not in (
                            select h.hub from jsonb_array_elements_text(cast(:hubs as jsonb)) h (hub))""").setParameter("hubs", json.write(hubs)).executeUpdate();
        if (hubs.isEmpty()) {
            database.createNativeQuery("delete from feed_change").executeUpdate();
            database.createNativeQuery("delete from feed_watch").executeUpdate();
        }
    }
}
