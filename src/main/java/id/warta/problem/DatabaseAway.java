package id.warta.problem;

import java.sql.SQLException;
import java.util.Arrays;
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

    private static final int MAX_DEPTH = 30;

    private DatabaseAway() {}

    /** By {@link #PASSING}; a failure without a state is the pool's, which has no connection in time. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        return isCauseOf(failure, MAX_DEPTH);
    }

    /** Also among what was suppressed: there a transaction that could not commit has the reason. */
    private static boolean isCauseOf(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        if (failure instanceof JDBCConnectionException) {
            return true;
        }
        if (failure instanceof SQLException sql) {
            var state = sql.getSQLState();
            if (FullDisk.STATE.equals(state)) {
                FullDisk.tell();
            }
            return state == null || PASSING.stream().anyMatch(state::startsWith);
        }
        return isCauseOf(failure.getCause(), depth - 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(other -> isCauseOf(other, depth - 1));
    }

    /** The same failure for those who do not know JDBC, told apart as {@link #isCauseOf} does. */
    public static RuntimeException unchecked(SQLException reason) {
        return isCauseOf(reason)
                ? new JDBCConnectionException("The database does not answer", reason)
                : new IllegalStateException(reason);
    }
}
