package id.warta.command;

import id.warta.postgres.DatabaseAddress;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** A PostgreSQL that is run by others, tried before anything of the server starts. */
record OutsideDatabase(String url, String user, String password) {
    private static final int OLDEST = 15;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String VARIABLE = "QUARKUS_DATASOURCE_JDBC_URL";

    /** Starting up, shutting down, too many connections: what passes. */
    private static final Set<String> PASSING = Set.of("57P03", "57P01", "53300");

    static OutsideDatabase at(DatabaseAddress address) {
        return new OutsideDatabase(address.url(), address.username(), address.password());
    }

    /** The same for those who write backups. */
    DatabaseAddress address() {
        return new DatabaseAddress(url, user, password);
    }

    /**
     * Opens a connection.
     *
     * @param patience how long to try again where nobody answers
     * @throws CannotStart if there is none to be had
     */
    Connection connect(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return supported(open(end - System.nanoTime()));
            } catch (SQLException failure) {
                if (!isPassing(failure) || System.nanoTime() + PAUSE > end) {
                    throw new CannotStart(line(failure, patience));
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private Connection open(long nanosLeft) throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        var seconds = Long.toString(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanosLeft)));
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("ApplicationName", "warta");
        var connection = new Driver().connect(url.replaceFirst("^jdbc:otel:", "jdbc:"), properties);
        if (connection == null) {
            throw new CannotStart(VARIABLE + " is no address that PostgreSQL's driver can read: " + place());
        }
        return connection;
    }

    private Connection supported(Connection connection) throws SQLException {
        var metadata = connection.getMetaData();
        if (metadata.getDatabaseMajorVersion() < OLDEST) {
            var version = metadata.getDatabaseProductVersion();
            connection.close();
            throw new CannotStart("%s: the database at %s is PostgreSQL %s; Warta needs %d or newer"
                    .formatted(VARIABLE, place(), version, OLDEST));
        }
        return connection;
    }

    private static boolean isPassing(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || PASSING.contains(state);
    }

    private String line(SQLException failure, Duration patience) {
        var reason = reason(failure);
        return isPassing(failure)
                ? "%s: the database at %s does not answer: %s (tried for %ds)"
                        .formatted(VARIABLE, place(), reason, patience.toSeconds())
                : "%s: the database at %s refuses: %s".formatted(VARIABLE, place(), reason);
    }

    private static String reason(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
        }
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return message.replaceFirst("^FATAL: *", "");
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "no such host";
        }
        if (cause instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        if (cause instanceof NoRouteToHostException) {
            return "no route to host";
        }
        return cause instanceof ConnectException ? "connection refused" : null;
    }

    /** Without the scheme and without parameters, which may hold a password. */
    private String place() {
        return url.replaceFirst("^jdbc:(otel:)?postgresql:(//)?", "").replaceFirst("\\?.*", "");
    }
}
