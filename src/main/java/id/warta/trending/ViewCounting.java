package id.warta.trending;

import id.warta.time.Jobs;
import id.warta.watch.Backlog;
import id.warta.watch.DatabaseNumbers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts in memory how often readers open articles, and writes it down every few seconds. What could not be written is tried again, and
 * counts once even if it was written and nobody heard of it. Several servers add up.
 */
@ApplicationScoped
class ViewCounting {
    private static final Logger LOG = Logger.getLogger(ViewCounting.class);
    private static final int MAX = 200_000; // a database that is away for long loses what is opened first after that

    private final ViewRepository views;
    private final Clock clock;
    private final Map<Seen, Long> counts = new ConcurrentHashMap<>();
    private volatile @Nullable Batch unwritten;
    private volatile @Nullable Instant oldest;

    ViewCounting(ViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** An article within a stretch of time, the shortest that is kept. */
    record Seen(UUID article, Instant stretch) {}

    /** Counts under a name, by which the database knows whether it has them. */
    record Batch(UUID id, Map<Seen, Long> counts) {}

    void begin(@Observes StartupEvent started, Jobs jobs, TrendingConfig config, DatabaseNumbers numbers) {
        jobs.every(config.writeEvery(), "views", this::writeIfPossible);
        numbers.queue("views", this::backlog);
    }

    void end(@Observes ShutdownEvent stopping) {
        writeIfPossible();
    }

    void count(UUID article) {
        var seen = new Seen(article, Period.HOUR.stretchOf(clock.instant()));
        if (counts.size() < MAX || counts.containsKey(seen)) {
            counts.merge(seen, 1L, Long::sum);
            if (oldest == null) {
                oldest = clock.instant();
            }
        }
    }

    /** What stands in memory only. */
    private Backlog backlog() {
        var tried = unwritten;
        return new Backlog(counts.size() + (tried == null ? 0 : tried.counts.size()), oldest);
    }

    private void writeIfPossible() {
        try {
            write();
        } catch (RuntimeException away) {
            LOG.warn("Views could not be written and are kept", away);
        }
    }

    /** Writes down what was counted; what an earlier attempt left comes first, as it was. */
    synchronized void write() {
        if (unwritten != null) {
            write(unwritten);
        }
        var now = clock.instant();
        var next = take();
        if (!next.counts.isEmpty()) {
            unwritten = next;
            write(next);
        }
        oldest = counts.isEmpty() ? null : now;
    }

    private void write(Batch batch) {
        QuarkusTransaction.requiringNew().run(() -> views.add(batch, clock.instant()));
        unwritten = null;
    }

    private Batch take() {
        var taken = new HashMap<Seen, Long>();
        for (var seen : List.copyOf(counts.keySet())) {
            var number = counts.remove(seen);
            if (number != null) {
                taken.put(seen, number);
            }
        }
        return new Batch(UuidVersion7Strategy.INSTANCE.generateUuid(null), taken);
    }
}
