package id.warta.comment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each of many comments, in the order that they were named in. */
@Schema(name = "BulkModeration")
public record BulkModeration(List<Row> rows, int changed, int unchanged, int failed) {

    /** What became of one comment. */
    @Schema(name = "BulkModerationRow")
    public record Row(
            String id,

            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"changed", "unchanged", "failed"})
            String action,

            @Schema(description = "Why it failed: there is no such comment that this caller may see", nullable = true)
            @Nullable
            String problem,

            @Schema(nullable = true) @Nullable Integer version) {}
}
