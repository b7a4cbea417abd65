package id.warta.backup;

/** What a whole backup says of itself. */
public record Backup(BackupHead head, BackupManifest manifest) {

    /** The state and the size in one line. */
    public String summary() {
        return "%,d articles, %,d comments; %,d rows in all; as of %s; Warta %s, PostgreSQL %s"
                .formatted(
                        manifest.rowsOf("article"),
                        manifest.rowsOf("comment"),
                        manifest.rows(),
                        head.takenAt(),
                        head.warta(),
                        head.postgres());
    }
}
