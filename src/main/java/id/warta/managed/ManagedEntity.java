package id.warta.managed;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The columns of every managed kind: id, slug, who saved it and when, and the version that If-Match names. */
@MappedSuperclass
public abstract class ManagedEntity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false)
    String slug;

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

    protected ManagedEntity() {}

    protected ManagedEntity(String slug, String createdBy, Instant now) {
        this.slug = slug;
        this.createdAt = now;
        this.createdBy = createdBy;
        this.updatedAt = now;
        this.updatedBy = createdBy;
        this.version = 1;
    }

    public final UUID id() {
        return id;
    }

    public final String slug() {
        return slug;
    }

    /** The name that people read. */
    public abstract String name();

    /** Sets who changed it and when; Hibernate raises the version when it writes. */
    public final void touch(String by, Instant now) {
        updatedAt = now;
        updatedBy = by;
    }
}
