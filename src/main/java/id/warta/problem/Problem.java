package id.warta.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every answer but a success says of itself, by RFC 9457. */
@Schema(
        name = "Problem",
        description =
                "What went wrong, by RFC 9457. Title and detail are Indonesian or English, as Accept-Language asks.",
        requiredProperties = {"type", "title", "status", "detail", "instance", "code", "traceId"})
@JsonInclude(Include.NON_NULL)
public record Problem(
        @Schema(description = "Address of the page that explains this code", examples = "/problems/not-found")
        String type,

        @Schema(description = "The same for every problem of this code")
        String title,

        @Schema(minimum = "400", maximum = "599") int status,
        @Schema(description = "This case, in plain words") String detail,

        @Schema(description = "This occurrence", examples = "urn:uuid:019a0000-0000-7000-8000-000000000000")
        String instance,

        @Schema(description = "Stable name of the kind of problem", examples = "not-found")
        String code,

        @Schema(description = "The id under which the server logged this request")
        String traceId,

        @Schema(description = "Every fault of the request") @Nullable
        List<Item> errors,

        @Schema(description = "With slug-taken: a slug that is free") @Nullable
        String suggestion,

        @Schema(description = "With stale-version: the version that stands now") @Nullable
        Integer currentVersion,

        @Schema(description = "With stale-version: who saved the version that stands now") @Nullable
        String savedBy,

        @Schema(description = "With stale-version: when that was") @Nullable
        Instant savedAt,

        @Schema(description = "With conflict, if the document is in use: by how many others") @Nullable
        Long useCount,

        @Schema(description = "With forbidden: the scope that the token lacks") @Nullable
        String missingScope,

        @Schema(description = "With conflict, if an article has the external id: where it is") @Nullable
        Place existing) {

    /** Where a document is that is in the way. */
    @Schema(
            name = "ProblemPlace",
            requiredProperties = {"id", "slug", "path"})
    public record Place(
            UUID id,
            String slug,

            @Schema(description = "Its address in management")
            String path) {}

    /** One fault, in the body (pointer) or in a parameter. */
    @Schema(
            name = "ProblemItem",
            requiredProperties = {"code", "detail"})
    @JsonInclude(Include.NON_NULL)
    public record Item(
            @Schema(description = "Where in the body, by RFC 6901", examples = "/headline") @Nullable
            String pointer,

            @Schema(description = "Which parameter", examples = "limit") @Nullable
            String parameter,

            @Schema(examples = "required") String code,
            String detail) {}
}
