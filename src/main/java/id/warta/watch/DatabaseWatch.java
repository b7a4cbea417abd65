package id.warta.watch;

import id.warta.rows.OwnConnection;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database every second whether it is there, and then for one of the numbers that are watched. It has a thread and a connection
 * of its own, so that neither busy readers nor a silent database keep anybody from hearing how the server is.
 */
@ApplicationScoped
class DatabaseWatch {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PATIENCE_MILLIS = 4_000;
    private static final String PATIENCE_FOR_NUMBERS = "set statement_timeout = 1000";
    private static final String NOT_ASKED_YET = "The database was not asked yet";

    /** A database that does not even refuse is away too: asking takes no longer than this. */
    private static final Duration STALE = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final DatabaseNumbers numbers;
    private volatile @Nullable String trouble = NOT_ASKED_YET;
    private volatile long askedAt = System.nanoTime();
    private volatile boolean ended;
    private @Nullable Thread watch;

    DatabaseWatch(AgroalDataSource database, DatabaseNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    void begin(@Observes StartupEvent started) {
        watch = new Thread(this::watch, "database watch");
        watch.setDaemon(true);
        watch.start();
    }

    void end(@Observes ShutdownEvent stopping) throws InterruptedException {
        ended = true;
        if (watch != null) {
            LockSupport.unpark(watch);
            watch.join(PATIENCE_MILLIS);
        }
    }

    /** Why the database cannot be asked; null if it answered a moment ago. */
    @Nullable
    String trouble() {
        return trouble == null && System.nanoTime() - askedAt > STALE.toNanos() ? "The database is silent" : trouble;
    }

    private void watch() {
        long awaySince = System.nanoTime();
        while (!ended) {
            try (var connection = OwnConnection.open(database, "watch")) {
                connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
                try (var statement = connection.createStatement()) {
                    statement.execute(PATIENCE_FOR_NUMBERS);
                }
                if (trouble != null && !NOT_ASKED_YET.equals(trouble)) {
                    var away = Duration.ofNanos(System.nanoTime() - awaySince);
                    LOG.infof("The database answers again after %d s", away.toSeconds());
                }
                ask(connection);
            } catch (SQLException | RuntimeException away) {
                if (ended) {
                    return;
                }
                if (trouble == null) {
                    awaySince = System.nanoTime();
                    LOG.warnf("The database is away: %s", away.getMessage());
                }
                trouble = String.valueOf(away.getMessage());
                numbers.forget();
                pause();
            }
        }
    }

    private void ask(Connection connection) throws SQLException {
        while (!ended) {
            try (var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            trouble = null;
            askedAt = System.nanoTime();
            numbers.takeNext(connection);
            pause();
        }
    }

    private void pause() {
        if (!ended) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
