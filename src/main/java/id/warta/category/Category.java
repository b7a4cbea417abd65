package id.warta.category;

import id.warta.managed.ManagedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section of the newspaper. Its path is the slugs from the root down to itself. */
@Entity
public class Category extends ManagedEntity {
    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    @Column(nullable = false)
    String name;

    @Nullable
    String description;

    @Column(nullable = false)
    String path;

    @Column(nullable = false)
    int position;

    @Transient
    String formerPath = "";

    protected Category() {}

    Category(String slug, String by, Instant now) {
        super(slug, by, now);
        this.path = slug;
    }

    /** Stands under this slug below the other, or at the root. */
    void place(String slug, @Nullable Category parent) {
        this.formerPath = path;
        this.parentId = parent == null ? null : parent.id();
        this.path = parent == null ? slug : parent.path + "/" + slug;
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

    @Override
    public String name() {
        return name;
    }

    public String path() {
        return path;
    }
}
