package id.warta.article;

import id.warta.category.Category;
import id.warta.rows.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article as the database lists it, with its category, tags and authors; JSON still as text. */
public record ArticleRow(
        UUID id,
        String slug,
        String language,
        String status,
        @Nullable String headline,
        @Nullable String kicker,
        @Nullable String summary,
        @Nullable String datelinePlace,
        @Nullable String datelineSource,
        @Nullable String categoryId,
        @Nullable String categorySlug,
        @Nullable String categoryName,
        @Nullable String categoryPath,
        @Nullable String tags,
        @Nullable String tagIds,
        @Nullable String authors,
        @Nullable String authorIds,
        @Nullable String image,
        boolean featured,
        @Nullable Instant publishAt,
        Instant updatedAt,
        Instant sortUpdatedAt,
        Instant modifiedAt,
        int version,
        int wordCount,
        int readingMinutes,
        int commentCount,
        String commentPolicy,
        String corrections,
        @Nullable String seoTitle,
        @Nullable String seoDescription,
        @Nullable String withdrawnReason,
        Instant createdAt,
        @Nullable Body body,
        @Nullable Management management) {

    /** What every row has, read {@link #BESIDE} it. */
    public static final String COLUMNS = """
            a.id as id, a.slug as slug, a.language as language, a.status as status, a.headline as headline,
            a.kicker as kicker, a.summary as summary, a.dateline_place as dateline_place,
            a.dateline_source as dateline_source, cast(c.id as text) as category_id, c.slug as category_slug,
            c.name as category_name, c.path as category_path,
            t.tags as tags, t.ids as tag_ids, p.authors as authors, p.ids as author_ids,
            cast(a.image as text) as image, a.featured as featured, a.publish_at as publish_at,
            a.updated_at as updated_at, a.shown_updated_at as shown_updated_at, a.version as version,
            a.word_count as word_count, a.reading_minutes as reading_minutes, a.comment_count as comment_count,
            a.comment_policy as comment_policy, cast(a.corrections as text) as corrections, a.seo_title as seo_title,
            a.seo_description as seo_description, a.withdrawn_reason as withdrawn_reason, a.created_at as created_at,
            greatest(a.shown_updated_at, a.commented_at, c.updated_at, t.updated_at, p.updated_at) as modified_at
            """;

    /** What stands beside an article {@code a}. */
    public static final String BESIDE = """
            left join category c on c.id = a.category_id
            cross join lateral (
                select cast(json_agg(json_build_object('slug', t.slug, 'name', t.name) order by s.position) as text) as tags,
                    string_agg(cast(t.id as text), ',') as ids, max(t.updated_at) as updated_at
                from article_tag s join tag t on t.id = s.tag_id where s.article_id = a.id) t
            cross join lateral (
                select cast(json_agg(json_build_object('slug', p.slug, 'name', p.name, 'role', s.role) order by s.position)
                        as text) as authors,
                    string_agg(cast(p.id as text), ',') as ids, max(p.updated_at) as updated_at
                from article_author s join author p on p.id = s.author_id where s.article_id = a.id) p
            """;

    static final String BODY_COLUMNS = """
            , a.body_html as body_html, a.body_text as body_text, a.body_markdown as body_markdown,
            cast(a.body_blocks as text) as body_blocks
            """;

    static final String MANAGEMENT_COLUMNS = """
            , a.unpublish_at as unpublish_at, a.external_id as external_id, a.body_format as body_format,
            a.body_source as body_source, cast(a.custom as text) as custom, a.notes as notes, a.created_by as created_by,
            a.updated_by as updated_by,
            (select cast(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'headline', o.headline) order by r.position)
                    as text)
                from article_related r join article o on o.id = r.related_id where r.article_id = a.id) as related,
            coalesce((select v.views from article_views v where v.article_id = a.id), 0) as view_count
            """;

    /** The body in every form that is delivered. */
    public record Body(
            @Nullable String html,
            @Nullable String text,
            @Nullable String markdown,
            @Nullable String blocks) {}

    /** What only editors see. */
    public record Management(
            @Nullable Instant unpublishAt,
            @Nullable String externalId,
            @Nullable String bodyFormat,
            @Nullable String bodySource,
            String custom,
            @Nullable String notes,
            String createdBy,
            String updatedBy,
            @Nullable String related,
            long viewCount) {}

    /** The columns that a reading asks for beyond the common ones. */
    public enum Extra {
        NONE(""),
        /** The form of the body that nearly everybody asks for, by itself. */
        HTML(", a.body_html as body_html"),
        BODY(BODY_COLUMNS),
        MANAGEMENT(MANAGEMENT_COLUMNS),
        /** What editors see but for the body. */
        MANAGEMENT_WITHOUT_BODY(MANAGEMENT_COLUMNS.replace("a.body_source", "null"));

        private final String columns;

        Extra(String columns) {
            this.columns = columns;
        }

        public String columns() {
            return columns;
        }

        boolean isManaged() {
            return this == MANAGEMENT || this == MANAGEMENT_WITHOUT_BODY;
        }

        /** What these forms of the body need, which may be none. */
        public static Extra of(Set<String> bodyFormats) {
            return bodyFormats.isEmpty() ? NONE : bodyFormats.equals(Set.of("html")) ? HTML : BODY;
        }
    }

    public static ArticleRow of(Row row, Extra extra) {
        return new ArticleRow(
                row.id("id"),
                row.text("slug"),
                row.text("language"),
                row.text("status"),
                row.text("headline"),
                row.text("kicker"),
                row.text("summary"),
                row.text("dateline_place"),
                row.text("dateline_source"),
                row.text("category_id"),
                row.text("category_slug"),
                row.text("category_name"),
                row.text("category_path"),
                row.text("tags"),
                row.text("tag_ids"),
                row.text("authors"),
                row.text("author_ids"),
                row.text("image"),
                row.truth("featured"),
                row.time("publish_at"),
                row.time("updated_at"),
                extra.isManaged() ? row.time("updated_at") : row.time("shown_updated_at"),
                row.time("modified_at"),
                row.number("version"),
                row.number("word_count"),
                row.number("reading_minutes"),
                row.number("comment_count"),
                row.text("comment_policy"),
                row.text("corrections"),
                row.text("seo_title"),
                row.text("seo_description"),
                row.text("withdrawn_reason"),
                row.time("created_at"),
                body(row, extra),
                extra.isManaged()
                        ? new Management(
                                row.time("unpublish_at"),
                                row.text("external_id"),
                                row.text("body_format"),
                                row.text("body_source"),
                                row.text("custom"),
                                row.text("notes"),
                                row.text("created_by"),
                                row.text("updated_by"),
                                row.text("related"),
                                row.count("view_count"))
                        : null);
    }

    /**
     * Of an article that was just written, as {@link Extra#MANAGEMENT} reads it, but for related articles.
     *
     * @param before the row that the article had; null if it is new
     */
    static ArticleRow of(
            Article article, @Nullable Category category, String tags, String authors, @Nullable ArticleRow before) {
        return new ArticleRow(
                article.id,
                article.slug,
                article.language,
                article.status,
                article.headline,
                article.kicker,
                article.summary,
                article.datelinePlace,
                article.datelineSource,
                category == null ? null : category.id().toString(),
                category == null ? null : category.slug(),
                category == null ? null : category.name(),
                category == null ? null : category.path(),
                tags,
                null,
                authors,
                null,
                article.image,
                article.featured,
                article.publishAt,
                article.updatedAt,
                article.updatedAt,
                article.updatedAt,
                article.version,
                article.wordCount,
                article.readingMinutes,
                before == null ? 0 : before.commentCount,
                article.commentPolicy,
                article.corrections,
                article.seoTitle,
                article.seoDescription,
                article.withdrawnReason,
                article.createdAt,
                null,
                new Management(
                        article.unpublishAt,
                        article.externalId,
                        article.bodyFormat,
                        article.bodySource,
                        article.custom,
                        article.notes,
                        article.createdBy,
                        article.updatedBy,
                        null,
                        before == null
                                ? 0
                                : Objects.requireNonNull(before.management).viewCount()));
    }

    private static @Nullable Body body(Row row, Extra extra) {
        return switch (extra) {
            case HTML -> new Body(row.text("body_html"), null, null, null);
            case BODY ->
                new Body(
                        row.text("body_html"),
                        row.text("body_text"),
                        row.text("body_markdown"),
                        row.text("body_blocks"));
            default -> null;
        };
    }
}
