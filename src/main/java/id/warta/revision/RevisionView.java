package id.warta.revision;

import id.warta.article.ArticleInput;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One saved change with all that the article said after it. */
@Schema(name = "Revision")
public record RevisionView(
        @Schema(description = "The version that the change made")
        int number,

        Instant savedAt,
        String savedBy,

        @Schema(description = "What the editor said of the change", nullable = true) @Nullable
        String note,

        @Schema(description = "The members that the change touched", examples = "[\"headline\"]")
        List<String> changed,

        @Schema(description = "The article as an editor would send it")
        ArticleInput content) {}
