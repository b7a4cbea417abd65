package id.warta.comment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result for each of many comments, in the order of the request. */
@Schema(name = "BulkModeration")
public record BulkModeration(List<Row> rows, int changed, int unchanged, int failed) {

    /** The result for one comment. */
    @Schema(name = "BulkModerationRow")
    public record Row(
            String id,

            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"changed", "unchanged", "failed"})
            String action,

            @Schema(description = "Why it failed: the caller can see no such comment", nullable = true) @Nullable
            String problem,

            @Schema(nullable = true) @Nullable Integer version) {}
}
