package id.warta.article;

import id.warta.rows.LikePattern;
import id.warta.rows.QueryFilter;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of articles, as SQL with named values. A filter that is null asks nothing. */
public final class ArticleFilter {
    private final QueryFilter filter = new QueryFilter();

    /** Only what readers may see at this time: every delivery query begins here. */
    public static ArticleFilter visible(Instant now) {
        return new ArticleFilter().with("now", now, "is_public(a, :now)");
    }

    /** The same, and what was withdrawn. */
    public static ArticleFilter visibleOrWithdrawn(Instant now) {
        return new ArticleFilter().with("now", now, "(a.status = 'withdrawn' or is_public(a, :now))");
    }

    /** Every article in every state. */
    public static ArticleFilter all() {
        return new ArticleFilter();
    }

    /** In the category or below it. */
    ArticleFilter category(@Nullable String slug) {
        return with("category", slug, """
                a.category_id in (
                    select below.id from category it join category below
                        on below.id = it.id or starts_with(below.path, it.path || '/')
                    where it.id = (select h.category_id from category_slug h where h.slug = :category))""");
    }

    ArticleFilter tag(@Nullable String slug) {
        return with(
                "tag",
                slug,
                "exists (select 1 from article_tag s join tag_slug h on h.tag_id = s.tag_id "
                        + "where s.article_id = a.id and h.slug = :tag)");
    }

    ArticleFilter author(@Nullable String slug) {
        return with(
                "author",
                slug,
                "exists (select 1 from article_author s join author_slug h on h.author_id = s.author_id "
                        + "where s.article_id = a.id and h.slug = :author)");
    }

    public ArticleFilter language(@Nullable String language) {
        return with("language", language, "a.language = :language");
    }

    ArticleFilter featured(@Nullable Boolean featured) {
        return with("featured", featured, "a.featured = :featured");
    }

    ArticleFilter publishedAfter(@Nullable Instant time) {
        return with("publishedAfter", time, "a.publish_at > :publishedAfter");
    }

    ArticleFilter publishedBefore(@Nullable Instant time) {
        return with("publishedBefore", time, "a.publish_at < :publishedBefore");
    }

    /** As readers see it: a scheduled story changes when it appears. */
    ArticleFilter updatedAfter(@Nullable Instant time) {
        return with("updatedAfter", time, "a.shown_updated_at > :updatedAfter");
    }

    /** As editors see it. */
    ArticleFilter savedAfter(@Nullable Instant time) {
        return with("updatedAfter", time, "a.updated_at > :updatedAfter");
    }

    ArticleFilter ids(List<UUID> ids) {
        return with("ids", ids.isEmpty() ? null : ids, "a.id in (:ids)");
    }

    /** A part of the headline, in either case. */
    ArticleFilter headline(@Nullable String part) {
        return with("headline", part == null ? null : LikePattern.containing(part), "a.headline ilike :headline");
    }

    /** In these categories or below them; all if there are none. */
    public ArticleFilter within(Set<UUID> categories) {
        return with("limits", categories.isEmpty() ? null : categories, """
                a.category_id in (
                    select below.id from category it join category below
                        on below.id = it.id or starts_with(below.path, it.path || '/')
                    where it.id in (:limits))""");
    }

    /** That has this slug or had it once. */
    public ArticleFilter everSlug(@Nullable String slug) {
        return with(
                "everSlug",
                slug,
                "exists (select 1 from article_slug s where s.article_id = a.id and s.slug = :everSlug)");
    }

    public ArticleFilter status(@Nullable String status) {
        return with("status", status, "a.status = :status");
    }

    ArticleFilter externalId(@Nullable String externalId) {
        return with("externalId", externalId, "a.external_id = :externalId");
    }

    public ArticleFilter id(UUID id) {
        return with("id", id, "a.id = :id");
    }

    public ArticleFilter slug(String slug) {
        return with("slug", slug, "a.slug = :slug");
    }

    private ArticleFilter with(String name, @Nullable Object value, String condition) {
        filter.with(name, value, condition);
        return this;
    }

    public String where() {
        return filter.where();
    }

    public Map<String, Object> values() {
        return filter.values();
    }

    public <Q extends Query> Q bind(Q query) {
        return filter.bind(query);
    }

    /** Tells lists with other filters apart; the moment of reading is no filter. */
    String fingerprint() {
        var filters = filter.values();
        filters.remove("now");
        return filters.toString();
    }
}
