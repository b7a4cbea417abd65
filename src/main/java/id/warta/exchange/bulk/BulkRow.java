package id.warta.exchange.bulk;

import id.warta.article.Warning;
import id.warta.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of a row of a bulk upload.
 *
 * @param row the number of its line, from 1; empty lines count; 0 for an article that no row sends
 */
@Schema(name = "BulkRow")
public record BulkRow(
        long row,
        @Schema(nullable = true) @Nullable String externalId,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"created", "updated", "unchanged", "withdrawn", "trashed", "deleted", "missing", "failed"
                })
        String action,

        @Schema(nullable = true) @Nullable UUID id,
        @Schema(nullable = true) @Nullable String slug,
        List<Warning> warnings,
        @Schema(nullable = true) @Nullable Problem problem) {

    static BulkRow failed(long row, @Nullable String externalId, Problem problem) {
        return new BulkRow(row, externalId, "failed", null, null, List.of(), problem);
    }

    boolean isFailed() {
        return action.equals("failed");
    }
}
