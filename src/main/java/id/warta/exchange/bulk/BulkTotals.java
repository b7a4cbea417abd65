package id.warta.exchange.bulk;

import id.warta.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last line of a bulk upload's answer. */
@Schema(name = "BulkTotals")
public record BulkTotals(
        Totals totals, @Schema(nullable = true) @Nullable Sync sync) {

    /**
     * What was missing of a source.
     *
     * @param known how many articles it sent before that are neither withdrawn nor trashed
     * @param missing how many of them no row sends
     * @param removed how many of these were withdrawn or trashed
     * @param refused why none was, or null
     */
    @Schema(name = "BulkSync")
    public record Sync(
            String source,
            long known,
            long missing,
            long removed,
            @Schema(nullable = true) @Nullable Problem refused) {}

    /** How many rows there were, and what became of them. */
    @Schema(name = "BulkCounts")
    public record Totals(
            long rows,
            long created,
            long updated,
            long unchanged,
            long withdrawn,
            long trashed,
            long deleted,
            long missing,
            long failed) {
        static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Totals plus(BulkRow row) {
            return new Totals(
                    rows + (row.row() == 0 ? 0 : 1),
                    created + one(row, "created"),
                    updated + one(row, "updated"),
                    unchanged + one(row, "unchanged"),
                    withdrawn + one(row, "withdrawn"),
                    trashed + one(row, "trashed"),
                    deleted + one(row, "deleted"),
                    missing + one(row, "missing"),
                    failed + one(row, "failed"));
        }

        private static int one(BulkRow row, String action) {
            return row.action().equals(action) ? 1 : 0;
        }
    }
}
