package id.warta.cache;

import id.warta.rows.OwnConnection;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from the database what was committed, by this server or another, on a connection of its own. The database tells in the order
 * of commits, so whoever heard a word of their own has heard of all that was committed before it.
 */
@ApplicationScoped
public class ChangeFeed {
    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final String CHANNEL = "warta";
    private static final String HELLO = "hello";
    private static final int BEAT_MILLIS = 500;
    private static final int SILENCE_MILLIS = 2_000;
    private static final int RETRY_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AgroalDataSource database;
    private final ResponseCache cache;
    private final String own = "warta_" + UUID.randomUUID().toString().replace("-", "");
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable CompletableFuture<Void>> gathering = new AtomicReference<>();
    private final ReentrantLock saying = new ReentrantLock();
    private final AtomicLong words = new AtomicLong();
    private final Timer lag;
    private final Counter gaps;
    private volatile boolean hearing;
    private volatile boolean ended;
    private @Nullable Thread listener;

    ChangeFeed(AgroalDataSource database, ResponseCache cache, MeterRegistry meters) {
        this.database = database;
        this.cache = cache;
        lag = Timer.builder("warta.change.feed.lag")
                .description("How long it took until this server heard of its own writes")
                .register(meters);
        gaps = Counter.builder("warta.change.feed.gaps")
                .description("How often changes could not be heard any more, so that all kept answers were dropped")
                .register(meters);
        Gauge.builder("warta.change.feed.connected", this, feed -> feed.hearing ? 1 : 0)
                .description("Whether this server hears what changes: 1 or 0")
                .strongReference(true)
                .register(meters);
    }

    void begin(@Observes StartupEvent started) {
        listener = new Thread(this::listen, "change feed");
        listener.setDaemon(true);
        listener.start();
    }

    void end(@Observes ShutdownEvent stopping) throws InterruptedException {
        ended = true;
        if (listener != null) {
            listener.join(SILENCE_MILLIS);
        }
    }

    /** Tells all servers, once the transaction is committed, that answers made of this are out of date; triggers tell the rest. */
    public static void tell(EntityManager database, String key) {
        database.createNativeQuery("select cast(pg_notify(:channel, :key) as text)")
                .setParameter("channel", CHANNEL)
                .setParameter("key", key)
                .getSingleResult();
    }

    /**
     * Waits until this server has heard of everything that was committed by now, so that whoever is answered after it reads nothing older.
     * If the database does not tell in time, everything is dropped instead.
     */
    public void catchUp() {
        if (!hearing) {
            return; // then nothing is kept
        }
        long asked = System.nanoTime();
        var group = new CompletableFuture<Void>();
        var joined = gathering.compareAndExchange(null, group);
        try {
            if (joined == null) {
                sayFor(group);
            }
            (joined == null ? group : joined).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            lag.record(System.nanoTime() - asked, TimeUnit.NANOSECONDS);
        } catch (SQLException | TimeoutException | ExecutionException unheard) {
            LOG.warnf(
                    unheard instanceof SQLException ? unheard : null,
                    "What was changed was not heard of in time; all kept answers are dropped");
            lose();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cache.reset(hearing);
        }
    }

    /** Says one word for all who ask while an earlier one is being said: they have committed before it is said. */
    private void sayFor(CompletableFuture<Void> group) throws SQLException {
        var word = Long.toString(words.incrementAndGet());
        awaited.put(word, group);
        var unused = group.whenComplete((heard, failure) -> awaited.remove(word));
        saying.lock();
        try {
            gathering.set(null);
            say(word);
        } catch (SQLException | RuntimeException failure) {
            group.completeExceptionally(failure);
            throw failure;
        } finally {
            saying.unlock();
            var unusedToo =
                    group.orTimeout(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS); // everybody has given up by then
        }
    }

    private void say(String word) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, own);
            statement.setString(2, word);
            statement.execute();
        }
    }

    /** Whether changes are heard now. */
    boolean isHearing() {
        return hearing;
    }

    private void lose() {
        if (hearing && !ended) {
            gaps.increment();
        }
        cache.reset(false); // first: whoever finds nobody hearing takes it that nothing is kept
        hearing = false;
    }

    private void listen() {
        boolean told = false;
        while (!ended) {
            try (var connection = OwnConnection.open(database, "change feed")) {
                hear(connection);
                told = false;
            } catch (SQLException | RuntimeException lost) {
                if (!ended && (hearing || !told)) {
                    LOG.warnf("What changes can not be heard, so no answer is kept: %s", lost.getMessage());
                    told = true;
                }
            }
            lose();
            pause();
        }
    }

    private void hear(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class);
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            statement.execute("listen " + own);
            if (!isHeard(notifications)) {
                throw new SQLException(
                        "notifications do not arrive, perhaps because a pooler stands before the database");
            }
            hearing = true; // first, so that no write is answered unheard once answers are kept
            cache.reset(true);
            while (!ended && hearing) {
                var heard = notifications.getNotifications(BEAT_MILLIS);
                if (heard == null || heard.length == 0) {
                    statement.execute("select 1"); // fails if nobody is there any more
                    heard = notifications.getNotifications();
                }
                tell(heard);
            }
        }
    }

    private boolean isHeard(PGConnection notifications) throws SQLException {
        say(HELLO);
        for (var heard :
                Objects.requireNonNullElse(notifications.getNotifications(SILENCE_MILLIS), new PGNotification[0])) {
            if (heard.getParameter().equals(HELLO)) {
                return true;
            }
        }
        return false;
    }

    private void tell(PGNotification @Nullable [] heard) {
        if (heard == null || heard.length == 0) {
            return;
        }
        Set<String> changed = new HashSet<>();
        List<String> said = new ArrayList<>();
        for (var notification : heard) {
            if (notification.getName().equals(own)) {
                said.add(notification.getParameter());
            } else {
                changed.addAll(List.of(notification.getParameter().split(" ")));
            }
        }
        if (!changed.isEmpty()) {
            cache.drop(changed);
        }
        for (var word : said) {
            var waiting = awaited.get(word);
            if (waiting != null) {
                waiting.complete(null);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(ended ? 0 : RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
