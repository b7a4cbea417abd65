package id.warta.backup;

import id.warta.postgres.DatabaseAddress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;

/** Writes all that the database holds at one moment into a file, while others go on writing. */
public final class BackingUp {
    /** The name that stands for standard output and input. */
    static final Path PIPE = Path.of("-");

    private BackingUp() {}

    /**
     * Makes a backup. The file gets its name when it is whole and on the disk.
     *
     * @param warta the version of this program
     * @param file where to, or {@code -} for standard output
     * @param overwrites whether a file of this name is replaced
     * @throws BackupFailed if the file exists, or the database or the file fails
     */
    public static Backup write(DatabaseAddress database, String warta, Path file, boolean overwrites) {
        try {
            if (file.equals(PIPE)) {
                // not System.out, which is silent when nobody reads any more
                return write(database, warta, new FileOutputStream(FileDescriptor.out));
            }
            try (var unfinished = UnfinishedFile.create(file, overwrites)) {
                var backup = write(database, warta, unfinished.content());
                unfinished.publish();
                return backup;
            }
        } catch (SQLException e) {
            throw BackupFailed.of(e);
        } catch (IOException e) {
            throw BackupFailed.of(file.toString(), e);
        }
    }

    /** As above, into a stream, which it closes. */
    static Backup write(DatabaseAddress database, String warta, OutputStream out) throws SQLException, IOException {
        try (var snapshot = new DatabaseSnapshot(database)) {
            var head = snapshot.head(warta);
            try (var archive = new ArchiveWriter(out, head)) {
                for (var table : head.tables()) {
                    snapshot.copy(table, archive.table(table.name()));
                }
                return new Backup(head, archive.finish(snapshot.sequences()));
            }
        }
    }
}
