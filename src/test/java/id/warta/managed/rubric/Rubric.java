package id.warta.managed.rubric;

import id.warta.managed.ManagedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recurring column of the newspaper. */
@Entity
public class Rubric extends ManagedEntity {
    @Column(nullable = false)
    String name;

    @Nullable
    String motto;

    protected Rubric() {}

    Rubric(String slug, String by, Instant now) {
        super(slug, by, now);
    }

    @Override
    public String name() {
        return name;
    }
}
