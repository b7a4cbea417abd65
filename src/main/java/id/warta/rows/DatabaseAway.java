package id.warta.rows;

import java.sql.SQLException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells whether a failure says that the database is away for now, and not that something is wrong with what was asked. */
public final class DatabaseAway {
    private DatabaseAway() {}

    /** By the SQLSTATE classes 08 (connection), 57 (operator intervention) and 53 (insufficient resources). */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
            }
        }
        return false;
    }

    /** The same failure for those who do not know JDBC, told apart as {@link #isCauseOf} does. */
    static RuntimeException unchecked(SQLException reason) {
        return isCauseOf(reason)
                ? new JDBCConnectionException("The database does not answer", reason)
                : new IllegalStateException(reason);
    }
}
