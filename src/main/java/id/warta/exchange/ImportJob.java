package id.warta.exchange;

import id.warta.access.Caller;
import id.warta.source.SyncOrder;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the database holds it.
 *
 * @param creates the kinds of documents that are created if an article names one that is not here
 * @param synced what was missing of its source, once that is known
 * @param caller who asked for it, with the scopes that the token had then
 * @param writingSince when the present run of the program began to write
 * @param problem JSON, if the file could not be read
 */
record ImportJob(
        UUID id,
        ImportType type,
        ImportStatus status,
        @Nullable String fileName,
        long bytes,
        boolean dryRun,
        Set<String> creates,
        ImportOptions options,
        @Nullable SyncOrder sync,
        @Nullable Synced synced,
        Locale language,
        Caller caller,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant writingSince,
        Counts counts,
        @Nullable String problem) {

    /**
     * What was missing of a source.
     *
     * @param known how many articles it sent before that stood
     * @param refused why none was taken away, or null
     */
    record Synced(
            long known,
            long withdrawn,
            long trashed,
            long reported,
            long failed,
            @Nullable String refused) {
        static final Synced NOTHING = new Synced(0, 0, 0, 0, 0, null);
    }

    /** How many records were read, and what became of how many; also how many were done when the present run of the program began. */
    record Counts(long read, long created, long updated, long skipped, long failed, long doneBefore) {
        long done() {
            return created + updated + skipped + failed;
        }
    }
}
