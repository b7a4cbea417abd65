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

    @Column(name = "created_by", nullable = false, updatable = false)
    String createdBy;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Column(name = "updated_by", nullable = false)
    String updatedBy;

    @Version
    int version;

    protected Category() {}

    Category(
            String slug,
            String name,
            @Nullable String description,
            @Nullable Category parent,
            int position,
            String createdBy,
            Instant now) {
        this.slug = slug;
        this.name = name;
        this.description = description;
        this.parentId = parent == null ? null : parent.id;
        this.path = parent == null ? slug : parent.path + "/" + slug;
        this.position = position;
        this.createdAt = now;
        this.createdBy = createdBy;
        this.updatedAt = now;
        this.updatedBy = createdBy;
        this.version = 1;
    }

    /** Takes the slug and the place below the other, or at the root. */
    void place(String slug, @Nullable Category parent) {
        this.slug = slug;
        this.parentId = parent == null ? null : parent.id;
        this.path = parent == null ? slug : parent.path + "/" + slug;
    }

    /** Notes who changed it; the version grows as it is written. */
    void touch(String by, Instant now) {
        updatedAt = now;
        updatedBy = by;
    }

    @Nullable
    String parentSlug() {
        var slugs = path.split("/", -1);
        return slugs.length < 2 ? null : slugs[slugs.length - 2];
    }

    int depth() {
        return path.split("/", -1).length;
    }

    /** Whether the other is this one or stands below it. */
    boolean holds(Category other) {
        return other.path.equals(path) || other.path.startsWith(path + "/");
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
