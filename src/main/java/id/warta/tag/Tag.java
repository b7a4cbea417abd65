package id.warta.tag;

import id.warta.managed.ManagedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A keyword. Two names that differ in case or spacing only are one tag. */
@Entity
public class Tag extends ManagedEntity {
    @Column(nullable = false)
    String name;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Nullable
    String description;

    @Column(nullable = false)
    boolean curated;

    protected Tag() {}

    Tag(String slug, String by, Instant now) {
        super(slug, by, now);
        this.curated = true;
    }

    void rename(String name) {
        this.name = TagName.tidy(name);
        this.nameKey = TagName.key(name);
    }

    @Override
    public String name() {
        return name;
    }
}
