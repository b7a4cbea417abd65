package id.warta.trending;

import id.warta.problem.DatabaseAway;
import id.warta.rows.SessionLock;
import id.warta.time.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Works out again and again which articles are read most, on one server at a time. */
@ApplicationScoped
class TrendingRanking {
    private static final Logger LOG = Logger.getLogger(TrendingRanking.class);

    private final TrendingRepository ranks;
    private final ViewRepository views;
    private final SessionLock lock;
    private final Clock clock;

    TrendingRanking(TrendingRepository ranks, ViewRepository views, SessionLock lock, Clock clock) {
        this.ranks = ranks;
        this.views = views;
        this.lock = lock;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started, Jobs jobs, TrendingConfig config) {
        jobs.every(config.rankEvery(), "trending", this::rank);
    }

    /** Does it, unless another server is at it. */
    void rank() {
        try {
            lock.run("trending", () -> QuarkusTransaction.requiringNew().run(this::rankHere));
        } catch (RuntimeException reason) {
            if (!DatabaseAway.isCauseOf(reason)) {
                throw reason;
            }
            LOG.debug("The database is away; the ranking stays as it is", reason);
        }
    }

    private void rankHere() {
        var now = clock.instant();
        boolean changed = false;
        for (var period : Period.values()) {
            changed |= ranks.rank(period, now);
        }
        views.sweep(now);
        if (changed) {
            ranks.tell();
        }
    }
}
