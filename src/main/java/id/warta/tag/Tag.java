package id.warta.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A keyword. Two names that differ in case or spacing only are one tag. */
@Entity
public class Tag {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false)
    String slug;

    @Column(nullable = false)
    String name;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Nullable
    String description;

    @Column(nullable = false)
    boolean curated;

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

    protected Tag() {}

    Tag(String slug, String name, @Nullable String description, String createdBy, Instant now) {
        this.slug = slug;
        this.name = TagName.tidy(name);
        this.nameKey = TagName.key(name);
        this.description = description;
        this.curated = true;
        this.createdAt = now;
        this.createdBy = createdBy;
        this.updatedAt = now;
        this.updatedBy = createdBy;
        this.version = 1;
    }

    void rename(String name) {
        this.name = TagName.tidy(name);
        this.nameKey = TagName.key(name);
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
