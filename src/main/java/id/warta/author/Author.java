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

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Version
    int version;

    protected Author() {}

    Author(String slug, String name, @Nullable String bio, @Nullable String url, Instant now) {
        this.slug = slug;
        this.name = name;
        this.bio = bio;
        this.url = url;
        this.createdAt = now;
        this.updatedAt = now;
        this.version = 1;
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
