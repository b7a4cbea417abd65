package id.warta.exchange;

import id.warta.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as editors see it. */
@Schema(name = "ImportJob")
public record ImportJobView(
        UUID id,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"wxr", "ghost", "markdown-zip", "disqus", "ndjson"})
        String type,

        @Schema(
                description =
                        "`completed` when everything was tried, even if records failed; `failed` when the file can not be read: then nothing was changed")
        ImportStatus status,

        @Schema(description = "Whether the import tries everything and stores nothing")
        boolean dryRun,

        @Schema(nullable = true) @Nullable String fileName,

        @Schema(description = "Size of the file") long bytes,

        Progress progress,

        @Schema(description = "What is wrong with the file, if it can not be read", nullable = true) @Nullable
        Problem problem,

        Instant createdAt,

        @Schema(description = "Name of the token that asked for it")
        String createdBy,

        @Schema(nullable = true) @Nullable Instant startedAt,
        @Schema(nullable = true) @Nullable Instant finishedAt) {

    /** How far it is: what was read is created, updated, skipped or failed in the end. */
    @Schema(name = "ImportProgress")
    public record Progress(
            @Schema(description = "Records read from the file so far; all of them once it is `writing`")
            long read,

            long created,
            long updated,

            @Schema(description = "Records that were here already, or that Warta has no place for")
            long skipped,

            long failed,

            @Schema(description = "Records a second", nullable = true) @Nullable
            Double rate,

            @Schema(description = "Seconds until it ends, by that rate; null while that is not known", nullable = true)
            @Nullable
            Long secondsLeft) {}
}
