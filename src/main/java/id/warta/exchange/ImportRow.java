package id.warta.exchange;

import id.warta.article.Warning;
import id.warta.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of a record of an import: a line of its report.
 *
 * @param row its number in the file, from 1
 */
@Schema(name = "ImportRow")
public record ImportRow(
        long row,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"author", "category", "tag", "attachment", "article", "revision", "comment", "other"})
        String kind,

        @Schema(description = "Where it stands in the file", examples = "post 204")
        String source,

        @Schema(nullable = true) @Nullable String externalId,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"created", "updated", "unchanged", "skipped", "failed"})
        String action,

        @Schema(nullable = true) @Nullable UUID id,
        @Schema(nullable = true) @Nullable String slug,
        List<Warning> warnings,
        @Schema(nullable = true) @Nullable Problem problem) {}
