package id.warta.syndication;

import id.warta.cache.CacheKeys;
import id.warta.rows.DeliveryReads;
import id.warta.rows.Row;
import id.warta.site.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What sitemaps list, one statement each; work does not grow with the archive. */
@ApplicationScoped
class Sitemaps {
    private static final String MONTHS = """
            select to_char(m.month, 'YYYY-MM') as month, cast(sum(m.number) as bigint) as number, max(m.at) as changed_at
            from article_month m where m.at <= greatest(:now, now())
            group by m.month having sum(m.number) > 0 order by m.month desc""";
    private static final String PAGES = """
            select a.id as id, a.slug as slug, a.language as language, a.headline as headline, a.publish_at as publish_at,
                l.updated_at as updated_at, c.slug as category, c.path as path
            from (
                select l.article_id, l.publish_at, l.updated_at from article_listing l
                where l.scope = :scope and l.publish_at >= :begin and l.publish_at < :end and l.publish_at <= :now
                    and (l.unpublish_at is null or l.unpublish_at > :now)
                order by l.publish_at %1$s, l.article_id %1$s limit :max offset :skipped) l
            join article a on a.id = l.article_id and is_public(a, :now)
            join category c on c.id = a.category_id
            order by l.publish_at %1$s, l.article_id %1$s""";
    private static final String OLDEST_FIRST = PAGES.formatted("asc");
    private static final String NEWEST_FIRST = PAGES.formatted("desc");

    private final DeliveryReads reads;

    Sitemaps(DeliveryReads reads) {
        this.reads = reads;
    }

    /** A month in which something was published that is public now. */
    record Month(YearMonth month, long articles, Instant changedAt) {}

    /** An article as a sitemap names it. */
    record Page(String url, String language, String headline, Instant publishedAt, Instant updatedAt) {}

    /** Every month that has an article, the newest first. */
    List<Month> months(Instant now) {
        return reads.list(
                MONTHS,
                Map.of("now", now),
                row -> new Month(YearMonth.parse(row.text("month")), row.count("number"), row.time("changed_at")));
    }

    /** Some of a month, in the order of publication, so that what is new only changes the last part. */
    List<Page> month(SitemapName name, int max, Site site, Instant now) {
        var month = name.month();
        return reads.list(
                OLDEST_FIRST,
                values(start(month), start(month.plusMonths(1)), now, max, (name.part() - 1) * max),
                row -> page(row, site));
    }

    /** What was published from this time on, the newest first. */
    List<Page> since(Instant begin, int max, Site site, Instant now) {
        return reads.list(NEWEST_FIRST, values(begin, now.plusSeconds(1), now, max, 0), row -> page(row, site));
    }

    private static Map<String, Object> values(Instant begin, Instant end, Instant now, int max, int skipped) {
        var values = new HashMap<String, Object>();
        values.put("scope", CacheKeys.NEWSROOM);
        values.put("begin", begin);
        values.put("end", end);
        values.put("now", now);
        values.put("max", max);
        values.put("skipped", skipped);
        return values;
    }

    static Instant start(YearMonth month) {
        return OffsetDateTime.of(month.atDay(1).atStartOfDay(), ZoneOffset.UTC).toInstant();
    }

    private static Page page(Row row, Site site) {
        return new Page(
                Objects.requireNonNull(site.articleUrl(
                        row.id("id"),
                        row.text("slug"),
                        row.text("category"),
                        row.text("path"),
                        row.time("publish_at"))),
                row.text("language"),
                row.text("headline"),
                row.time("publish_at"),
                row.time("updated_at"));
    }
}
