package id.warta.backup;

import id.warta.postgres.DatabaseAddress;
import id.warta.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Databases of one server that tests fill, back up and compare. */
final class Databases implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "backup-databases");

    private final EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER);

    /** An empty database of this name. */
    DatabaseAddress make(String name) throws SQLException {
        execute(server.address(), "drop database if exists " + name + " with (force)");
        execute(server.address(), "create database " + name);
        return named(name, server.username(), server.password());
    }

    /** The same, owned by an account that may do nothing else, as those of hosting companies. */
    DatabaseAddress makeForStranger(String name) throws SQLException {
        make(name);
        execute(server.address(), """
                do $$ begin
                    if not exists (select 1 from pg_roles where rolname = 'redaksi') then
                        create role redaksi login password 'rahasia';
                    end if;
                end $$""");
        execute(server.address(), "alter database %s owner to redaksi".formatted(name));
        return named(name, "redaksi", "rahasia");
    }

    static void execute(DatabaseAddress database, String statement) throws SQLException {
        try (var connection = Schema.connect(database);
                var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    static List<String> texts(DatabaseAddress database, String query) throws SQLException {
        try (var connection = Schema.connect(database)) {
            return texts(connection, query);
        }
    }

    static String text(DatabaseAddress database, String query) throws SQLException {
        return texts(database, query).get(0);
    }

    /** All rows of all tables, each as one text, and what belongs to tables. */
    static Map<String, List<String>> content(DatabaseAddress database) throws SQLException {
        var content = new TreeMap<String, List<String>>();
        try (var connection = Schema.connect(database)) {
            for (var table : Schema.tables(connection)) {
                content.put(
                        table.name(),
                        texts(
                                connection,
                                "select t::text from %s t order by 1".formatted(Schema.quoted(table.name()))));
            }
            content.put(
                    "indexes",
                    texts(connection, "select indexdef from pg_indexes where schemaname = 'public' order by 1"));
            content.put("constraints", texts(connection, """
                    select conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated from pg_constraint
                    where connamespace = 'public'::regnamespace and conname not like 'flyway%' order by 1"""));
            content.put("triggers", texts(connection, """
                    select tgrelid::regclass || ' ' || tgname || ' ' || cast(tgenabled as text) from pg_trigger
                    where not tgisinternal order by 1"""));
            content.put("sequences", texts(connection, """
                    select sequencename || ' ' || coalesce(last_value, -1) from pg_sequences order by 1"""));
        }
        return content;
    }

    @Override
    public void close() {
        server.close();
    }

    private DatabaseAddress named(String name, String username, String password) {
        return new DatabaseAddress(server.jdbcUrl().replaceFirst("/[^/]*$", "/" + name), username, password);
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
