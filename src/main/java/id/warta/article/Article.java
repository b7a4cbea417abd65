package id.warta.article;

import id.warta.body.BodyFormat;
import id.warta.body.RenderedBody;
import id.warta.rows.PresetId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A story in whatever state. Its tags and authors are rows of their own tables, kept by {@link ArticleRepository}. */
@Entity
@DynamicUpdate // a change of the headline does not write the bodies again
public class Article implements PresetId.Holder {
    @Id
    @PresetId
    UUID id;

    @Transient
    @Nullable
    UUID presetId;

    @Column(nullable = false)
    String slug;

    @Column(nullable = false)
    String language;

    @Column(nullable = false)
    String status = ArticleStatus.DRAFT.spelling();

    @Nullable
    String headline;

    @Nullable
    String kicker;

    @Nullable
    String summary;

    @Column(name = "dateline_place")
    @Nullable
    String datelinePlace;

    @Column(name = "dateline_source")
    @Nullable
    String datelineSource;

    @Column(name = "body_format")
    @Nullable
    String bodyFormat;

    @Column(name = "body_source")
    @Nullable
    String bodySource;

    @Column(name = "body_html")
    @Nullable
    String bodyHtml;

    @Column(name = "body_text")
    @Nullable
    String bodyText;

    @Column(name = "body_markdown")
    @Nullable
    String bodyMarkdown;

    @Column(name = "body_blocks")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String bodyBlocks;

    @Column(name = "word_count", nullable = false)
    int wordCount;

    @Column(name = "reading_minutes", nullable = false)
    int readingMinutes;

    @Column(name = "category_id")
    @Nullable
    UUID categoryId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String image;

    @Column(nullable = false)
    boolean featured;

    @Column(name = "publish_at")
    @Nullable
    Instant publishAt;

    @Column(name = "unpublish_at")
    @Nullable
    Instant unpublishAt;

    @Column(name = "withdrawn_reason")
    @Nullable
    String withdrawnReason;

    @Column(name = "trashed_from")
    @Nullable
    String trashedFrom;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    /** Of what an upload under the external id said, if the article was made by one. */
    @Column(name = "uploaded_hash", updatable = false)
    byte @Nullable [] uploadedHash;

    /** The version that the last upload made. */
    @Column(name = "uploaded_version", updatable = false)
    @Nullable
    Integer uploadedVersion;

    @Column(name = "comment_policy", nullable = false)
    String commentPolicy = CommentPolicy.OPEN.spelling();

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    String corrections = "[]";

    @Column(name = "seo_title")
    @Nullable
    String seoTitle;

    @Column(name = "seo_description")
    @Nullable
    String seoDescription;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    String custom = "{}";

    @Nullable
    String notes;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    String createdBy;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Column(name = "updated_by", nullable = false)
    String updatedBy;

    @Version
    int version;

    protected Article() {}

    Article(String slug, String language, String createdBy, Instant now) {
        this.slug = slug;
        this.language = language;
        this.createdAt = now;
        this.createdBy = createdBy;
        this.updatedAt = now;
        this.updatedBy = createdBy;
        this.version = 1;
    }

    @Override
    public @Nullable UUID presetId() {
        return presetId;
    }

    ArticleStatus status() {
        return ArticleStatus.spelled(status);
    }

    @Nullable
    ArticleStatus trashedFrom() {
        return trashedFrom == null ? null : ArticleStatus.spelled(trashedFrom);
    }

    /** The states that this article may move to now. */
    Set<ArticleStatus> next(Instant now) {
        return status().next(publishAt == null || !publishAt.isAfter(now), trashedFrom());
    }

    /** Moves to a state that {@link #next} allows. */
    void become(ArticleStatus status) {
        if (status == ArticleStatus.TRASHED && trashedFrom == null) {
            trashedFrom = this.status;
        } else if (status != ArticleStatus.TRASHED) {
            trashedFrom = null;
        }
        this.status = status.spelling();
    }

    /** Whether the body is this already. */
    boolean isWritten(BodyFormat format, String source) {
        return spelling(format).equals(bodyFormat) && source.equals(bodySource);
    }

    void eraseBody() {
        bodyFormat = null;
        bodySource = null;
        bodyHtml = null;
        bodyText = null;
        bodyMarkdown = null;
        bodyBlocks = null;
        wordCount = 0;
        readingMinutes = 0;
    }

    /** Keeps the body as written, with every form that is delivered beside it. */
    void write(BodyFormat format, String source, RenderedBody body, String blocks) {
        this.bodyFormat = spelling(format);
        this.bodySource = source;
        this.bodyHtml = body.html();
        this.bodyText = body.text();
        this.bodyMarkdown = body.markdown();
        this.bodyBlocks = blocks;
        this.wordCount = body.wordCount();
        this.readingMinutes = body.readingMinutes();
    }

    private static String spelling(BodyFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
