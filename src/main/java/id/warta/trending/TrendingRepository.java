package id.warta.trending;

import id.warta.cache.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Every query on the ranking of articles by how often they were opened. */
@ApplicationScoped
class TrendingRepository {
    /** What answers are called that are made of the ranking. */
    static final String KEY = "trending";

    private static final int PLACES = 100;
    private static final String RANK = """
            with opened as materialized (
                select v.article_id, sum(v.views) as views from article_views_lately v
                where v.period = :period and v.begins_at > :begin group by v.article_id),
            placed as materialized (
                select l.scope, o.article_id, o.views, row_number() over (
                    partition by l.scope order by o.views desc, l.publish_at desc, o.article_id desc) as rank
                from opened o join article_listing l on l.article_id = o.article_id
                where l.publish_at <= :now and (l.unpublish_at is null or l.unpublish_at > :now)
                    and (l.scope = '00000000-0000-0000-0000-000000000000'
                        or exists (select 1 from category c where c.id = l.scope))),
            best as materialized (select p.* from placed p where p.rank <= :places),
            gone as (
                delete from article_trending t
                where t.period = :period and not exists (select 1 from best b where b.scope = t.scope and b.rank = t.rank)
                returning 1),
            put as (
                insert into article_trending as t (period, scope, rank, article_id, views)
                select :period, b.scope, b.rank, b.article_id, b.views from best b
                on conflict (period, scope, rank) do update set article_id = excluded.article_id, views = excluded.views
                where (t.article_id, t.views) <> (excluded.article_id, excluded.views)
                returning 1)
            select (select count(*) from gone) + (select count(*) from put)""";

    private final EntityManager database;

    TrendingRepository(EntityManager database) {
        this.database = database;
    }

    /** Works out the first places of the newsroom and of each category anew; tells whether any changed. */
    boolean rank(Period period, Instant now) {
        var changed = (Number) database.createNativeQuery(RANK)
                .setParameter("period", period.spelling())
                .setParameter("begin", period.begin(now))
                .setParameter("now", now)
                .setParameter("places", PLACES)
                .getSingleResult();
        return changed.longValue() > 0;
    }

    /** Tells all servers that answers of the ranking are out of date. */
    void tell() {
        ChangeFeed.tell(database, KEY);
    }
}
