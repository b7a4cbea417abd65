package id.warta.command;

import id.warta.connection.Watched;
import id.warta.postgres.DatabaseUnavailable;
import id.warta.postgres.EmbeddedDatabase;
import id.warta.postgres.EmbeddedPostgres;
import id.warta.setting.Given;
import io.quarkus.runtime.Quarkus;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Starts the database, unless an outside one is named, and then the server, once everything that it needs is known to be there. */
public final class Server {
    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";
    private static final String NO_TRACES = "quarkus.otel.sdk.disabled";

    private Server() {}

    /** Runs the server to its end; gives an exit code if it can not start. */
    public static int run() {
        return prepare() ? serve() : ExitCode.WRONG;
    }

    /** Starts a server, reads what readers read, and ends. */
    public static int rehearse() {
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("warta.management.port", "");
        if (!prepare()) {
            return ExitCode.WRONG;
        }
        Quarkus.run(Rehearsal.class, Server::end);
        return ExitCode.OK;
    }

    private static int serve() {
        Quarkus.run(null, Server::end);
        return ExitCode.OK;
    }

    private static boolean prepare() {
        Watched.enable(); // before anything loads Netty
        try {
            var settings = Given.here();
            if (!Surroundings.areRight(settings, System.err::println)) {
                return false;
            }
            ListenAddress.claim(Surroundings.host(settings), Surroundings.port(settings));
            leaveCores(settings);
            traceWhereCollected(settings);
            startDatabase(settings);
            settings.settle();
            return true;
        } catch (CannotStart | DatabaseUnavailable reason) {
            System.err.println("Warta can not start: " + reason.getMessage());
            return false;
        }
    }

    private static void startDatabase(Given settings) {
        if (!Surroundings.isOutside(settings)) {
            EmbeddedDatabase.use(
                    EmbeddedPostgres.start(Surroundings.dataFolder(settings), Surroundings.ifCopied(settings)));
            return;
        }
        try (var connection = Surroundings.outside(settings).connect(Surroundings.patience(settings))) {
            assert connection.isValid(1);
        } catch (SQLException whileClosing) {
            throw new CannotStart("The database went away: " + whileClosing.getMessage());
        }
    }

    private static void end(int status, @Nullable Throwable failure) {
        if (failure != null) {
            StartFailure.tell(failure, System.err);
        }
        EmbeddedDatabase.close();
        System.exit(status);
    }

    /** One event loop for every two cores sends more than a network takes; the others are for those who compute and for the database. */
    private static void leaveCores(Given settings) {
        if (settings.foreign(EVENT_LOOPS).isEmpty()) {
            int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
            System.setProperty(EVENT_LOOPS, Integer.toString(loops));
        }
    }

    private static void traceWhereCollected(Given settings) {
        if (settings.foreign("otel.exporter.otlp.endpoint").isPresent()
                && settings.foreign(NO_TRACES).isEmpty()) {
            System.setProperty(NO_TRACES, "false");
        }
    }
}
