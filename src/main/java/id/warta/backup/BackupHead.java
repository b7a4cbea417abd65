package id.warta.backup;

import java.util.List;
import java.util.Objects;

/**
 * What a backup is of. It stands at the beginning, so that the tables can be made before their rows arrive.
 *
 * @param warta the version of Warta that made the backup
 * @param takenAt the moment whose state the backup holds, by the database's clock
 * @param postgres the database's version
 * @param schema the version of the schema
 * @param migrations those that made the schema, in their order
 */
public record BackupHead(
        int format,
        String warta,
        String takenAt,
        String postgres,
        String schema,
        List<Migration> migrations,
        List<Columns> tables) {
    static final int FORMAT = 1;

    public BackupHead {
        Objects.requireNonNull(warta);
        Objects.requireNonNull(takenAt);
        Objects.requireNonNull(postgres);
        Objects.requireNonNull(schema);
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    /** A file that made a part of the schema, and the sum by which Flyway recognises it. */
    record Migration(String version, String script, int checksum) {
        Migration {
            Objects.requireNonNull(version);
            Objects.requireNonNull(script);
        }
    }

    /** The columns of a table, in the order in which a row has them; without those that PostgreSQL computes. */
    record Columns(String name, List<String> columns) {
        Columns {
            Objects.requireNonNull(name);
            columns = List.copyOf(columns);
        }
    }
}
