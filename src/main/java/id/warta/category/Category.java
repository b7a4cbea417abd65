package id.warta.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A section of the newspaper. Its path is the slugs from the root down to itself. */
@Entity
public class Category {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    @Column(nullable = false)
    String slug;

    @Column(nullable = false)
    String name;

    @Nullable
    String description;

    @Column(nullable = false)
    String path;

    @Column(nullable = false)
    int position;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Version
    int version;

    protected Category() {}

    Category(
            String slug,
            String name,
            @Nullable String description,
            @Nullable Category parent,
            int position,
            Instant now) {
        this.slug = slug;
        this.name = name;
        this.description = description;
        this.parentId = parent == null ? null : parent.id;
        this.path = parent == null ? slug : parent.path + "/" + slug;
        this.position = position;
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

    public String path() {
        return path;
    }
}
