package id.warta.author;

import id.warta.managed.ManagedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who signs articles. */
@Entity
public class Author extends ManagedEntity {
    @Column(nullable = false)
    String name;

    @Nullable
    String bio;

    @Nullable
    String url;

    protected Author() {}

    Author(String slug, String by, Instant now) {
        super(slug, by, now);
    }

    @Override
    public String name() {
        return name;
    }
}
