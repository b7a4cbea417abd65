package id.warta.rows;

import id.warta.problem.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A name that one server of a database holds for as long as it works, without a transaction that long. When the server dies, the
 * database frees the name with its connection.
 */
@Singleton
public class SessionLock {
    private final DataSource database;

    SessionLock(DataSource database) {
        this.database = database;
    }

    /** Does the work, unless somebody else is at it. */
    public void run(String name, Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 2))", name)) {
                return;
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 2))", name);
            }
        } catch (SQLException e) {
            throw DatabaseAway.unchecked(e);
        }
    }

    private static boolean ask(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
