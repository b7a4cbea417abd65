package id.warta.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A bearer token. Only the hash of its text is kept, so the database cannot give it away. */
@Entity
@Table(name = "access_token")
public class AccessToken {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false)
    String name;

    @Column(nullable = false, updatable = false)
    byte[] hash;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] scopes;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] categories = {};

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    String createdBy;

    @Column(name = "expires_at", updatable = false)
    @Nullable
    Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    /** To the minute: a token in use writes it no more often. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    @Nullable
    Instant lastUsedAt;

    protected AccessToken() {}

    AccessToken(String name, byte[] hash, Set<String> scopes, String createdBy, Instant createdAt) {
        this.name = name;
        this.hash = hash.clone();
        this.scopes = scopes.stream().sorted().toArray(String[]::new);
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    boolean isOpen(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    List<UUID> categories() {
        return Arrays.asList(categories);
    }
}
