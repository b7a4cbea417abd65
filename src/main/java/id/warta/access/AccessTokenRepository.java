package id.warta.access;

import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.rows.TransactionLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Every query on tokens. */
@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {
    static final Duration USE_KEPT_EVERY = Duration.ofMinutes(1);
    private static final Keyset NEWEST = new Keyset("t.created_at", "timestamptz", "t.id", true);

    Optional<AccessToken> findByHash(byte[] hash) {
        return find("hash", (Object) hash).firstResultOptional();
    }

    /** Makes others who make a token of this name wait until commit. */
    void lockName(String name) {
        TransactionLocks.hold(getEntityManager(), "token " + name.toLowerCase(Locale.ROOT));
    }

    /** Whether a token of this name, in either case, still works. */
    boolean isInUse(String name, Instant now) {
        return count(
                        "lower(name) = lower(?1) and revokedAt is null and (expiresAt is null or expiresAt > ?2)",
                        name,
                        now)
                > 0;
    }

    @SuppressWarnings("unchecked")
    List<AccessToken> list(PageRequest page) {
        var query = getEntityManager()
                .createNativeQuery("select t.* from access_token t where " + NEWEST.select(page), AccessToken.class);
        NEWEST.bind(query, page);
        return query.getResultList();
    }

    /** Writes down that the token was used, unless that was done within the minute or is being done: nobody waits for it. */
    void keepUse(UUID token, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        update access_token set last_used_at = :now where id in (
                            select id from access_token
                            where id = :token and (last_used_at is null or last_used_at <= :before)
                            for update skip locked)""")
                .setParameter("now", now)
                .setParameter("before", now.minus(USE_KEPT_EVERY))
                .setParameter("token", token)
                .executeUpdate();
    }
}
