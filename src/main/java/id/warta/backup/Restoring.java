package id.warta.backup;

import id.warta.postgres.DatabaseAddress;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;

/** Fills an empty database from a backup, wholly or not at all. */
public final class Restoring {
    private Restoring() {}

    /**
     * Restores a backup.
     *
     * @param file the backup, or {@code -} for standard input
     * @throws BackupBroken if the backup is not whole
     * @throws BackupFailed if the database is not empty, or the backup is of another schema, or the database fails
     */
    public static Backup read(Path file, DatabaseAddress database) {
        return read(file, database, "classpath:db/migration");
    }

    /** As above, with a schema that is made by migrations elsewhere. */
    static Backup read(Path file, DatabaseAddress database, String migrations) {
        return reading(file, archive -> fill(archive, database, migrations));
    }

    /** Reads a backup to its end and restores nothing. */
    public static Backup check(Path file) {
        return reading(
                file,
                archive -> new Backup(archive.head(), archive.readParts((table, rows) -> {
                    try {
                        rows.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })));
    }

    private static Backup fill(ArchiveReader archive, DatabaseAddress database, String migrations) throws SQLException {
        var head = archive.head();
        var written = new HashMap<String, Long>();
        try (var schema = EmptySchema.in(database, head, migrations)) {
            var manifest = archive.readParts((table, rows) -> {
                try {
                    written.merge(table, schema.copy(table, rows), Long::sum);
                } catch (SQLException e) {
                    throw BackupFailed.of(e);
                }
            });
            for (var table : manifest.tables()) {
                if (table.rows() != written.getOrDefault(table.name(), 0L)) {
                    throw new BackupBroken("not all rows of %s could be written".formatted(table.name()));
                }
            }
            schema.finish(manifest.sequences());
            return new Backup(head, manifest);
        }
    }

    private static Backup reading(Path file, Work work) {
        try (var in = open(file);
                var archive = new ArchiveReader(in)) {
            return work.on(archive);
        } catch (BackupBroken e) {
            throw new BackupBroken("%s cannot be restored: %s".formatted(file, e.getMessage()), e);
        } catch (SQLException e) {
            throw BackupFailed.of(e);
        } catch (IOException e) {
            throw BackupFailed.of(file.toString(), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (file.equals(BackingUp.PIPE)) {
            return new FileInputStream(FileDescriptor.in);
        }
        if (!Files.isRegularFile(file)) {
            throw new BackupFailed("There is no file " + file);
        }
        return Files.newInputStream(file);
    }

    private interface Work {
        Backup on(ArchiveReader archive) throws SQLException;
    }
}
