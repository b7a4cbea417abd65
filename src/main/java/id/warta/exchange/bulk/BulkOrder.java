package id.warta.exchange.bulk;

import id.warta.source.SyncOrder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How rows are to be taken in.
 *
 * @param mode create, upsert or patch
 * @param atomic all rows or none
 * @param dryRun does everything and keeps nothing
 * @param revive brings withdrawn and trashed articles back
 * @param keep the members that stay as the newsroom has them
 * @param sync what is done about articles that no row sends, or null
 */
record BulkOrder(
        String mode,
        boolean atomic,
        boolean dryRun,
        boolean revive,
        Set<String> keep,
        @Nullable SyncOrder sync) {}
