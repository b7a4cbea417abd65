package id.warta.web;

import id.warta.problem.RateLimited;
import id.warta.secret.Signatures;
import id.warta.time.Times;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Counts in the database how often somebody does something, so that a limit holds over all servers. Only hashes are kept. */
@ApplicationScoped
public class RateLimiter {
    private static final int BATCH = 1_000;

    private final EntityManager database;
    private final Signatures signatures;
    private final Clock clock;
    private final MeterRegistry meters;

    RateLimiter(EntityManager database, Signatures signatures, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.signatures = signatures;
        this.clock = clock;
        this.meters = meters;
    }

    /** The rest of a quota. */
    public record Left(String policy, int quota, Duration window, int remaining, long resetSeconds) {
        /** The field of draft-ietf-httpapi-ratelimit-headers with what is left now. */
        public String limit() {
            return "\"%s\";r=%d;t=%d".formatted(policy, remaining, resetSeconds);
        }

        /** The field of the same draft with what there is in all. */
        public String policyField() {
            return "\"%s\";q=%d;w=%d".formatted(policy, quota, window.toSeconds());
        }
    }

    /**
     * Takes one of the quota. It stays taken, whatever becomes of the request.
     *
     * @param policy the limit's name
     * @param subject whose quota it is
     * @throws RateLimited if nothing is left
     */
    public Left take(String policy, byte[] subject, int quota, Duration window) {
        var key = signatures.sign("rate-limit " + policy, subject);
        var now = clock.instant();
        var row = QuarkusTransaction.requiringNew().call(() -> (Object[]) database.createNativeQuery("""
                        insert into rate_limit as l (key, used, resets_at) values (:key, 1, :reset)
                        on conflict (key) do update set
                            used = case when l.resets_at <= :now then 1 else least(l.used, :quota) + 1 end,
                            resets_at = case when l.resets_at <= :now then excluded.resets_at else l.resets_at end
                        returning used, resets_at""")
                .setParameter("key", key)
                .setParameter("reset", now.plus(window))
                .setParameter("now", now)
                .setParameter("quota", quota)
                .getSingleResult());
        int used = ((Number) row[0]).intValue();
        var resets = Times.of(row[1]);
        var left = new Left(
                policy,
                quota,
                window,
                Math.max(0, quota - used),
                Math.max(1, Duration.between(now, resets).toSeconds() + 1));
        var refusals = Counter.builder("warta.rate.limit.refusals")
                .tag("policy", policy)
                .description("Requests that were refused because a quota was used up")
                .register(meters);
        if (used > quota) {
            refusals.increment();
            throw new RateLimited(left.resetSeconds(), left.limit(), left.policyField());
        }
        return left;
    }

    /** Forgets what is over, in the running transaction; at most so much that nobody waits. */
    public void sweep() {
        database.createNativeQuery("""
                        delete from rate_limit where key in (
                            select key from rate_limit where resets_at < :now limit :batch)""")
                .setParameter("now", clock.instant())
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
