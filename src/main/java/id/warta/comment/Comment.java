package id.warta.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A reader's comment, or a reply to one. Only an approved one is public; its address never is. */
@Entity
public class Comment {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

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
            String authorEmail,
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
        this.createdAt = now;
        this.updatedAt = now;
        this.version = 1;
    }

    public UUID id() {
        return id;
    }
}
