package id.warta.comment;

import id.warta.rows.PresetId;
import id.warta.spam.CommentText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A reader's comment, or a reply to one. Only an approved one is public; its address never is. */
@Entity
public class Comment implements PresetId.Holder {
    static final String READER = "reader";
    static final String MODERATOR = "moderator";

    @Id
    @PresetId
    UUID id;

    @Transient
    @Nullable
    UUID presetId;

    /** Where it came from, if it was imported. */
    @Column(name = "external_id", updatable = false)
    @Nullable
    String externalId;

    @Column(name = "article_id", nullable = false, updatable = false)
    UUID articleId;

    @Column(name = "parent_id", updatable = false)
    @Nullable
    UUID parentId;

    @Column(nullable = false)
    String status;

    @Column(name = "author_name", nullable = false)
    String authorName;

    @Column(name = "author_email")
    @Nullable
    String authorEmail;

    @Column(name = "author_url")
    @Nullable
    String authorUrl;

    @Column(nullable = false)
    String body;

    @Column(name = "author_kind", nullable = false, updatable = false)
    String authorKind = READER;

    @Column(nullable = false)
    int score;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    String reasons = "[]";

    /** What the reader wrote, as JSON, once a moderator changed it. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String original;

    @Column(name = "body_hash")
    byte @Nullable [] bodyHash;

    @Column(name = "address_hash")
    byte @Nullable [] addressHash;

    @Column(name = "edit_token_hash")
    byte @Nullable [] editTokenHash;

    @Column(name = "editable_until")
    @Nullable
    Instant editableUntil;

    /** How many approved comments stand below: a trigger keeps it. */
    @Column(name = "shown_below", insertable = false, updatable = false)
    int shownBelow;

    @Column(name = "updated_by")
    @Nullable
    String updatedBy;

    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Version
    int version;

    protected Comment() {}

    /**
     * A comment as it arrives.
     *
     * @param parentId the comment under the same article that this answers, or null
     */
    public Comment(
            UUID articleId,
            @Nullable UUID parentId,
            CommentStatus status,
            String authorName,
            @Nullable String authorEmail,
            @Nullable String authorUrl,
            String body,
            Instant now) {
        this.articleId = articleId;
        this.parentId = parentId;
        this.status = status.spelling();
        this.authorName = authorName;
        this.authorEmail = authorEmail;
        this.authorUrl = authorUrl;
        this.body = body;
        this.bodyHash = CommentText.hash(body);
        this.createdAt = now;
        this.updatedAt = now;
        this.version = 1;
    }

    /** Removes all that it says and whose it is; its place stays. */
    void erase(String by, Instant now) {
        status = CommentStatus.TRASHED.spelling();
        authorName = "";
        authorEmail = null;
        authorUrl = null;
        body = "";
        original = null;
        reasons = "[]";
        bodyHash = null;
        addressHash = null;
        editTokenHash = null;
        erasedAt = now;
        updatedAt = now;
        updatedBy = by;
    }

    @Override
    public @Nullable UUID presetId() {
        return presetId;
    }

    CommentStatus status() {
        return CommentStatus.spelled(status);
    }

    /** Who saved it last: a moderator, or else the reader. */
    String savedBy() {
        return updatedBy == null ? READER : updatedBy;
    }

    public UUID id() {
        return id;
    }
}
