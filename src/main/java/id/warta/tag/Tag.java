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

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Version
    int version;

    protected Tag() {}

    Tag(String slug, String name, @Nullable String description, Instant now) {
        this.slug = slug;
        this.name = TagName.tidy(name);
        this.nameKey = TagName.key(name);
        this.description = description;
        this.curated = true;
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
