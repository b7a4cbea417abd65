package id.warta.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A bearer token. Only the hash of its text is kept, so the database can not give it away. */
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

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    protected AccessToken() {}

    AccessToken(String name, byte[] hash, Set<String> scopes, Instant createdAt) {
        this.name = name;
        this.hash = hash.clone();
        this.scopes = scopes.stream().sorted().toArray(String[]::new);
        this.createdAt = createdAt;
    }
}
