package id.warta.backup;

import id.warta.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a database, and a connection that writes and reads their values the same way on every server. */
final class Schema {
    static final String HISTORY = "flyway_schema_history";

    /** What a connection sets: how values are written, and no end to a long transfer. */
    private static final String SETTINGS = """
            set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
            set extra_float_digits = 3; set xmloption = 'content'; set row_security = off;
            set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0""";

    // Flyway's own table is not data: its rows are in the head, and a restore makes it anew.
    private static final String TABLES = """
            select c.relname, array_agg(a.attname order by a.attnum) from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
                and c.relname not in ('flyway_schema_history', 'restore_history')
                and not exists (
                    select 1 from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            group by c.relname order by c.relname""";

    private Schema() {}

    static Connection connect(DatabaseAddress address) throws SQLException {
        var connection = DriverManager.getConnection(address.url(), address.username(), address.password());
        try (var statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** All tables with the columns that can be written, without those of extensions. */
    static List<BackupHead.Columns> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<BackupHead.Columns>();
            while (rows.next()) {
                var columns = (String[]) rows.getArray(2).getArray();
                tables.add(new BackupHead.Columns(rows.getString(1), List.of(columns)));
            }
            return tables;
        }
    }

    /** The table with its columns, as COPY names them. */
    static String columns(BackupHead.Columns table) {
        return quoted(table.name())
                + table.columns().stream().map(Schema::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
