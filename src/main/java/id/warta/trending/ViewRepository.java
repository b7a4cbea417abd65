package id.warta.trending;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Every query on how often articles were opened. Rows are written in one order everywhere, so that servers do not wait for each other. */
@ApplicationScoped
class ViewRepository {
    private static final Duration BATCHES_KEPT = Duration.ofDays(1);
    private static final String ROWS = """
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r (period text, begins_at timestamptz, article_id uuid, views bigint)
            join article a on a.id = r.article_id\s""";

    private final EntityManager database;
    private final ObjectMapper json;

    ViewRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds a batch to what is there, unless that was done already; articles that are gone are left out. */
    void add(ViewCounting.Batch batch, Instant now) {
        int added = database.createNativeQuery(
                        "insert into article_views_batch values (:id, :now) on conflict do nothing")
                .setParameter("id", batch.id())
                .setParameter("now", now)
                .executeUpdate();
        if (added == 0) {
            return;
        }
        var rows = rows(batch);
        database.createNativeQuery("""
                        insert into article_views as v (article_id, views)
                        select r.article_id, sum(r.views)\s""" + ROWS + """
                        where r.period = :longest group by r.article_id order by r.article_id
                        on conflict (article_id) do update set views = v.views + excluded.views""")
                .setParameter("rows", rows)
                .setParameter("longest", Period.WEEK.spelling())
                .executeUpdate();
        database.createNativeQuery("""
                        insert into article_views_lately as v (period, begins_at, article_id, views)
                        select r.period, r.begins_at, r.article_id, sum(r.views)\s""" + ROWS + """
                        group by r.period, r.begins_at, r.article_id order by r.period, r.begins_at, r.article_id
                        on conflict (period, begins_at, article_id) do update set views = v.views + excluded.views""").setParameter("rows", rows).executeUpdate();
    }

    private String rows(ViewCounting.Batch batch) {
        var rows = json.createArrayNode();
        batch.counts().forEach((seen, number) -> {
            for (var period : Period.values()) {
                rows.addObject()
                        .put("period", period.spelling())
                        .put("begins_at", period.stretchOf(seen.stretch()).toString())
                        .put("article_id", seen.article().toString())
                        .put("views", number);
            }
        });
        return rows.toString();
    }

    /** Sweeps away what belongs to no period any more. */
    void sweep(Instant now) {
        for (var period : Period.values()) {
            database.createNativeQuery(
                            "delete from article_views_lately where period = :period and begins_at <= :begin")
                    .setParameter("period", period.spelling())
                    .setParameter("begin", period.begin(now))
                    .executeUpdate();
        }
        database.createNativeQuery("delete from article_views_batch where written_at < :time")
                .setParameter("time", now.minus(BATCHES_KEPT))
                .executeUpdate();
    }
}
