package id.warta.exchange.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of a bulk upload's answer. */
@Schema(name = "BulkTotals")
public record BulkTotals(Totals totals) {

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
            long failed) {
        static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

        Totals plus(BulkRow row) {
            return new Totals(
                    rows + 1,
                    created + one(row, "created"),
                    updated + one(row, "updated"),
                    unchanged + one(row, "unchanged"),
                    withdrawn + one(row, "withdrawn"),
                    trashed + one(row, "trashed"),
                    deleted + one(row, "deleted"),
                    failed + one(row, "failed"));
        }

        private static int one(BulkRow row, String action) {
            return row.action().equals(action) ? 1 : 0;
        }
    }
}
