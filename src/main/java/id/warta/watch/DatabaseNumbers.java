package id.warta.watch;

import id.warta.time.Times;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gauges whose numbers stand in the database. They are counted in the background, one at a time, and whoever reads the metrics gets what
 * was counted last. A statement counts {@value #MOST} rows at most, along an index; longer than a moment it may not take.
 */
@Singleton
public class DatabaseNumbers {
    /** So many rows are counted; more is as bad. */
    public static final int MOST = 10_000;

    private static final Logger LOG = Logger.getLogger(DatabaseNumbers.class);

    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private int next;

    DatabaseNumbers(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** A statement and what it found last. */
    private static final class Sample {
        private final String statement;
        private volatile @Nullable Backlog found;

        Sample(String statement) {
            this.statement = statement;
        }

        @Nullable
        Backlog found() {
            return found;
        }
    }

    /**
     * Watches a queue of the database.
     *
     * @param statement gives one row: how many rows wait, and the time since when the first of them does
     */
    public void queue(String name, String statement) {
        var sample = new Sample(statement);
        samples.add(sample);
        queue(name, sample::found);
    }

    /** Watches a queue in memory, or one of the database by what is known of it; null is unknown. */
    public void queue(String name, Supplier<@Nullable Backlog> backlog) {
        Gauge.builder("warta.queue.waiting", backlog, DatabaseNumbers::waiting)
                .tag("queue", name)
                .description("What waits to be done; of the database's queues at most " + MOST + " rows are counted")
                .strongReference(true)
                .register(meters);
        TimeGauge.builder("warta.queue.oldest", backlog, TimeUnit.MILLISECONDS, this::age)
                .tag("queue", name)
                .description("How long the oldest in a queue has waited; 0 if nothing waits")
                .strongReference(true)
                .register(meters);
    }

    /**
     * Watches a number of the database.
     *
     * @param name the gauge's, which says of what the number is
     * @param statement gives one row with the number
     */
    public void number(String name, String description, Tags tags, String statement) {
        var sample = new Sample(statement);
        samples.add(sample);
        Gauge.builder(name, sample, it -> waiting(it::found))
                .tags(tags)
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    /** Counts the next of the numbers; after the last comes the first. */
    void takeNext(Connection connection) {
        if (!samples.isEmpty()) {
            next = (next + 1) % samples.size();
            take(samples.get(next), connection);
        }
    }

    /** Counts all numbers. */
    public void takeAll(Connection connection) {
        samples.forEach(sample -> take(sample, connection));
    }

    /** Nothing is known any more, because the database is away. */
    void forget() {
        samples.forEach(sample -> sample.found = null);
    }

    private void take(Sample sample, Connection connection) {
        try (var asked = connection.createStatement();
                var row = asked.executeQuery(sample.statement)) {
            row.next();
            var since = row.getMetaData().getColumnCount() > 1 ? Times.of(row.getTimestamp(2)) : null;
            sample.found = new Backlog(row.getLong(1), since);
        } catch (SQLException reason) {
            sample.found = null;
            LOG.debugf(reason, "Not counted: %s", sample.statement);
        }
    }

    private static double waiting(Supplier<@Nullable Backlog> known) {
        var backlog = known.get();
        return backlog == null ? Double.NaN : backlog.waiting();
    }

    private double age(Supplier<@Nullable Backlog> known) {
        var backlog = known.get();
        if (backlog == null) {
            return Double.NaN;
        }
        return backlog.since() == null
                ? 0
                : Math.max(0, Duration.between(backlog.since(), clock.instant()).toMillis());
    }
}
