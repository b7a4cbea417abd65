package id.warta.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The little SQL that the tests of the database need. */
final class Rows {
    private Rows() {}

    static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** Leaves this line, and no other. */
    static void insert(EmbeddedPostgres database, String text) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists line");
            statement.execute("create table line as select '" + text + "' as text");
        }
    }

    static String lines(EmbeddedPostgres database) throws SQLException {
        return ask(database, "select string_agg(text, ' ' order by text) from line");
    }

    static String ask(EmbeddedPostgres database, String question) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
