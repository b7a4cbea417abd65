package id.warta.author;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A person who signs articles. */
@Entity
public class Author {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false)
    String slug;

    @Column(nullable = false)
    String name;

    @Nullable
    String bio;

    @Nullable
    String url;

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

    protected Author() {}

    Author(String slug, String name, @Nullable String bio, @Nullable String url, String createdBy, Instant now) {
        this.slug = slug;
        this.name = name;
        this.bio = bio;
        this.url = url;
        this.createdAt = now;
        this.createdBy = createdBy;
        this.updatedAt = now;
        this.updatedBy = createdBy;
        this.version = 1;
    }

    /** Notes who changed it; the version grows as it is written. */
    void touch(String by, Instant now) {
        updatedAt = now;
        updatedBy = by;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
