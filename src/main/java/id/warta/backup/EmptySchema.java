package id.warta.backup;

import id.warta.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.PGConnection;

/**
 * The tables of a backup in a database that had none, filled in one transaction. Until it ends, Flyway's history has another name, and
 * no server starts on a schema without its history.
 */
final class EmptySchema implements AutoCloseable {
    private static final String UNFINISHED_HISTORY = "restore_history";

    /** No file's name begins so: functions are made at the next start, when the schema is the newest. */
    private static final String NO_REPEATABLES = "none";

    /** What gives the history the name that Flyway knows, with the constraints that are named after it. */
    private static final String HISTORY_NAMES = """
            select format(
                'alter table restore_history rename constraint %I to %I', conname,
                replace(conname, 'restore_history', 'flyway_schema_history'))
            from pg_constraint where conrelid = 'restore_history'::regclass
            union all
            values ('alter index restore_history_s_idx rename to flyway_schema_history_s_idx'),
                ('alter table restore_history rename to flyway_schema_history')""";

    private final Connection connection;
    private final Map<String, BackupHead.Columns> tables = new HashMap<>();
    private final List<String> postponed = new ArrayList<>();

    private EmptySchema(Connection connection) {
        this.connection = connection;
    }

    /** Makes the schema that the backup was made of, from the migrations at this place of Flyway's. */
    static EmptySchema in(DatabaseAddress address, BackupHead head, String migrations) throws SQLException {
        var connection = Schema.connect(address);
        try {
            var schema = new EmptySchema(connection);
            schema.requireEmpty();
            migrate(address, head, migrations);
            schema.prepare(head);
            return schema;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Writes these rows, and gives their number. */
    long copy(String table, InputStream rows) throws SQLException {
        var statement =
                "copy %s from stdin (freeze)".formatted(Schema.columns(Objects.requireNonNull(tables.get(table))));
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, rows);
        } catch (IOException e) {
            throw new BackupFailed("The rows of %s cannot be written: %s".formatted(table, e.getMessage()), e);
        }
    }

    /** Makes what was postponed and commits; from here on the database is whole. */
    void finish(List<BackupManifest.Sequence> sequences) throws SQLException {
        for (var statement : postponed) {
            execute(statement);
        }
        for (var sequence : sequences) {
            try (var setting = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
                setting.setString(1, Schema.quoted(sequence.name()));
                setting.setLong(2, sequence.value());
                setting.setBoolean(3, sequence.used());
                setting.execute();
            }
        }
        for (var renaming : texts(HISTORY_NAMES)) {
            execute(renaming);
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("analyze");
    }

    /** Rolls back unless it is finished. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void requireEmpty() throws SQLException {
        var found = texts("""
                select c.relname from pg_class c
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace = current_schema()::regnamespace
                    and not exists (
                        select 1 from pg_depend d
                        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
                order by c.relname <> 'restore_history', c.relname""");
        if (found.contains(UNFINISHED_HISTORY)) {
            throw new BackupFailed(
                    "A backup was not restored to its end into this database: drop the database, make it anew and restore again");
        }
        if (!found.isEmpty()) {
            throw new BackupFailed("The database is not empty: it has the table %s".formatted(found.get(0)));
        }
    }

    private static void migrate(DatabaseAddress address, BackupHead head, String migrations) {
        var flyway = Flyway.configure()
                .dataSource(address.url(), address.username(), address.password())
                .locations(migrations)
                .table(UNFINISHED_HISTORY)
                .repeatableSqlMigrationPrefix(NO_REPEATABLES)
                .target(head.schema())
                .load();
        requireSame(head, flyway.info().all());
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new BackupFailed("The schema cannot be made: " + e.getMessage(), e);
        }
    }

    private static void requireSame(BackupHead head, MigrationInfo[] own) {
        var known = new HashMap<String, Integer>();
        for (var migration : own) {
            known.put(migration.getVersion().getVersion(), migration.getChecksum());
        }
        for (var migration : head.migrations()) {
            var checksum = known.remove(migration.version());
            if (checksum == null) {
                throw new BackupFailed(
                        "The backup is of Warta %s, which is newer than this one: restore it with that release or a newer one"
                                .formatted(head.warta()));
            }
            if (checksum != migration.checksum()) {
                throw new BackupFailed(
                        "The backup is of a Warta %s whose schema is another (%s): restore it with the build that made it"
                                .formatted(head.warta(), migration.script()));
            }
        }
    }

    private void prepare(BackupHead head) throws SQLException {
        var present = Schema.tables(connection);
        requireSame(head.tables(), present);
        present.forEach(table -> tables.put(table.name(), table));
        head.tables().forEach(table -> tables.put(table.name(), table)); // in the order of the rows' columns
        connection.setAutoCommit(false);
        for (var table : present) {
            execute("alter table %s disable trigger user".formatted(Schema.quoted(table.name())));
            postponed.add("alter table %s enable trigger user".formatted(Schema.quoted(table.name())));
        }
        if (!present.isEmpty()) {
            // what migrations put in; in this transaction also what lets COPY freeze the rows
            execute(present.stream()
                    .map(table -> Schema.quoted(table.name()))
                    .collect(Collectors.joining(", ", "truncate ", "")));
        }
        postpone("""
                select format('alter table %s drop constraint %I', f.conrelid::regclass, f.conname),
                    format('alter table %s add constraint %I %s', f.conrelid::regclass, f.conname, pg_get_constraintdef(f.oid))
                from pg_constraint f
                where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and f.conparentid = 0""");
        postpone("""
                select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
                from pg_index i join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = current_schema()::regnamespace and c.relname <> 'restore_history_s_idx'
                    and not exists (
                        select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))""");
    }

    /** Drops what the query names first, and makes it again at the end: what is filled needs neither checks nor order before. */
    private void postpone(String query) throws SQLException {
        var again = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query);
                var dropping = connection.createStatement()) {
            while (rows.next()) {
                dropping.execute(rows.getString(1));
                again.add(rows.getString(2));
            }
        }
        postponed.addAll(0, again); // indexes before the foreign keys that may need them
    }

    private static void requireSame(List<BackupHead.Columns> written, List<BackupHead.Columns> present) {
        var own = present.stream()
                .collect(Collectors.toMap(BackupHead.Columns::name, table -> new HashSet<>(table.columns())));
        for (var table : written) {
            if (!new HashSet<>(table.columns()).equals(own.remove(table.name()))) {
                throw new BackupFailed(
                        "The backup holds the table %s, which its schema does not have so".formatted(table.name()));
            }
        }
        if (!own.isEmpty()) {
            throw new BackupFailed("The backup does not hold the table %s"
                    .formatted(own.keySet().iterator().next()));
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
