package id.warta.problem;

import java.sql.SQLException;
import java.util.List;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells whether a failure says that the database is away for now, and not that something is wrong with what was asked. */
public final class DatabaseAway {
    /**
     * The SQLSTATE classes and codes (PostgreSQL, appendix A) that pass: connection, insufficient resources such as a full disk,
     * operator intervention such as a timeout or a shutdown, system error, a lock that is not free in time, a standby that takes no
     * writes.
     */
    private static final List<String> PASSING = List.of("08", "53", "57", "58", "55P03", "25006");

    private DatabaseAway() {}

    /** By {@link #PASSING}; a failure without a state is the pool's, which has no connection in time. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || PASSING.stream().anyMatch(state::startsWith);
            }
        }
        return false;
    }

    /** The same failure for those who do not know JDBC, told apart as {@link #isCauseOf} does. */
    public static RuntimeException unchecked(SQLException reason) {
        return isCauseOf(reason)
                ? new JDBCConnectionException("The database does not answer", reason)
                : new IllegalStateException(reason);
    }
}
