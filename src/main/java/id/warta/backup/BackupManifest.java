package id.warta.backup;

import java.util.List;

/**
 * What a whole backup holds; its last entry.
 *
 * @param files files beside the database, of which there are none yet
 */
public record BackupManifest(List<Table> tables, List<Sequence> sequences, List<StoredFile> files) {

    public BackupManifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    /** A table's rows, and the length and SHA-256 of all its parts together. */
    record Table(String name, long rows, int parts, long bytes, String sha256) {}

    /** Where a sequence goes on: its last value, or its first if it was never asked. */
    record Sequence(String name, long value, boolean used) {}

    /** A file by its path below the folder of files. */
    record StoredFile(String path, long bytes, String sha256) {}

    /** The rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long rowsOf(String table) {
        return tables.stream()
                .filter(it -> it.name().equals(table))
                .mapToLong(Table::rows)
                .sum();
    }
}
