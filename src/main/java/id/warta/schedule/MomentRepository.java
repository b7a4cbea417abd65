package id.warta.schedule;

import id.warta.article.ArticleFilter;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query on the moments at which articles appear or disappear; triggers keep them as articles are saved. */
@ApplicationScoped
class MomentRepository {
    private static final Keyset SOONEST = new Keyset("m.at", "timestamptz", "m.article_id", false);

    private final EntityManager database;

    MomentRepository(EntityManager database) {
        this.database = database;
    }

    /** A moment of an article. */
    record Moment(UUID article, String slug, @Nullable String headline, String kind, Instant at) {
        List<String> keys() {
            return List.of(at.toString(), article.toString());
        }
    }

    /** What is due, the soonest first, of the articles in these categories or of all if there are none. */
    List<Moment> list(Set<UUID> categories, PageRequest page) {
        var filter = ArticleFilter.all().within(categories);
        var query = filter.bind(database.createNativeQuery(
                "select m.article_id as article_id, a.slug as slug, a.headline as headline, m.kind as kind, m.at as at "
                        + "from article_moment m join article a on a.id = m.article_id where " + filter.where()
                        + " and "
                        + SOONEST.select(page),
                Tuple.class));
        SOONEST.bind(query, page);
        return moments(query);
    }

    /** Takes away what is over, at most so many; those that somebody else takes at the same time are left to them. */
    List<Moment> take(Instant now, int max) {
        return moments(database.createNativeQuery("""
                        with due as (
                            select article_id, kind from article_moment where at <= :now
                            order by at, article_id limit :max for update skip locked),
                        taken as (
                            delete from article_moment m using due
                            where m.article_id = due.article_id and m.kind = due.kind
                            returning m.article_id, m.kind, m.at)
                        select t.article_id as article_id, a.slug as slug, a.headline as headline, t.kind as kind, t.at as at
                        from taken t join article a on a.id = t.article_id order by t.at, t.article_id""", Tuple.class)
                .setParameter("now", now)
                .setParameter("max", max));
    }

    @SuppressWarnings("unchecked")
    private static List<Moment> moments(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new Moment(
                                row.get("article_id", UUID.class),
                                row.get("slug", String.class),
                                row.get("headline", String.class),
                                row.get("kind", String.class),
                                Times.of(row.get("at"))))
                        .toList();
    }
}
