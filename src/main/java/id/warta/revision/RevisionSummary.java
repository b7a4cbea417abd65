package id.warta.revision;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One saved change, as the list of an article's history shows it. */
@Schema(name = "RevisionSummary")
public record RevisionSummary(
        @Schema(description = "The version that the change made")
        int number,

        Instant savedAt,
        String savedBy,

        @Schema(description = "What the editor said of the change", nullable = true) @Nullable
        String note,

        @Schema(description = "The members that the change touched", examples = "[\"headline\"]")
        List<String> changed) {}
