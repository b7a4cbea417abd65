package id.warta.exchange.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of a bulk upload's answer. */
@Schema(name = "BulkTotals")
public record BulkTotals(Totals totals) {

    /** How many rows there were, and what became of them. */
    @Schema(name = "BulkCounts")
    public record Totals(long rows, long created, long updated, long unchanged, long failed) {
        static final Totals NONE = new Totals(0, 0, 0, 0, 0);

        Totals plus(BulkRow row) {
            return new Totals(
                    rows + 1,
                    created + (row.action().equals("created") ? 1 : 0),
                    updated + (row.action().equals("updated") ? 1 : 0),
                    unchanged + (row.action().equals("unchanged") ? 1 : 0),
                    failed + (row.isFailed() ? 1 : 0));
        }
    }
}
