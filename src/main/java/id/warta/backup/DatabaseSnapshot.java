package id.warta.backup;

import id.warta.postgres.DatabaseAddress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The database as it is at one moment, whatever is written meanwhile: one read-only transaction with one snapshot. */
final class DatabaseSnapshot implements AutoCloseable {
    private final Connection connection;
    private final List<BackupHead.Columns> tables;

    DatabaseSnapshot(DatabaseAddress address) throws SQLException {
        connection = Schema.connect(address);
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                tables = Schema.tables(connection);
                // against TRUNCATE and ALTER, which do not heed a snapshot; writers pass
                for (var table : tables) {
                    statement.execute("lock table " + Schema.quoted(table.name()) + " in access share mode");
                }
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** What this is a snapshot of. */
    BackupHead head(String warta) throws SQLException {
        var migrations = migrations();
        return new BackupHead(
                BackupHead.FORMAT,
                warta,
                one("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"),
                one("select split_part(current_setting('server_version'), ' ', 1)"),
                migrations.get(migrations.size() - 1).version(),
                migrations,
                tables);
    }

    /** Gives every row of a table to the writer. */
    void copy(BackupHead.Columns table, ArchiveWriter.TableWriter writer) throws SQLException, IOException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy %s to stdout".formatted(Schema.columns(table)));
        try {
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                writer.row(row);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        writer.end();
    }

    /** The sequences. They go on while the snapshot stands still, so they are never behind the rows. */
    List<BackupManifest.Sequence> sequences() throws SQLException {
        return list("""
                select sequencename, coalesce(last_value, start_value), last_value is not null from pg_sequences
                where schemaname = current_schema() order by sequencename""", row -> new BackupManifest.Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)));
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private List<BackupHead.Migration> migrations() throws SQLException {
        if (one("select to_regclass('%s')".formatted(Schema.HISTORY)).isEmpty()) {
            throw new BackupFailed("The database is not one of Warta: it has no table " + Schema.HISTORY);
        }
        var unfinished = one("select string_agg(script, ', ') from %s where not success".formatted(Schema.HISTORY));
        if (!unfinished.isEmpty()) {
            throw new BackupFailed("The database's schema is unfinished: %s failed".formatted(unfinished));
        }
        var migrations = list(
                "select version, script, checksum from %s where version is not null order by installed_rank"
                        .formatted(Schema.HISTORY),
                row -> new BackupHead.Migration(row.getString(1), row.getString(2), row.getInt(3)));
        if (migrations.isEmpty()) {
            throw new BackupFailed("The database has no schema of Warta yet");
        }
        return migrations;
    }

    private String one(String query) throws SQLException {
        return list(query, row -> String.valueOf(row.getString(1))).stream()
                .filter(text -> !text.equals("null"))
                .findFirst()
                .orElse("");
    }

    private <T> List<T> list(String query, Row<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reading.read(rows));
            }
            return list;
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
