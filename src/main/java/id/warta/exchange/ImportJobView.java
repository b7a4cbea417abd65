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

        @Schema(
                description = "What becomes of articles that the source no longer sends, if the import says so",
                nullable = true)
        @Nullable
        Sync sync,

        @Schema(description = "What is wrong with the file, if it can not be read", nullable = true) @Nullable
        Problem problem,

        Instant createdAt,

        @Schema(description = "Name of the token that asked for it")
        String createdBy,

        @Schema(nullable = true) @Nullable Instant startedAt,
        @Schema(nullable = true) @Nullable Instant finishedAt) {

    /** What becomes of articles that the source no longer sends, and how many there were; 0 until that is known. */
    @Schema(name = "ImportSync")
    public record Sync(
            @Schema(description = "Name of the source") String source,

            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"withdraw", "trash", "report"})
            String missing,

            @Schema(description = "How many may be missing, if they are more than a tenth", nullable = true) @Nullable
            Integer confirm,

            @Schema(description = "Articles that the source sent before and that were neither withdrawn nor trashed")
            long known,

            long withdrawn,
            long trashed,

            @Schema(description = "Those that are in the report and stay as they are")
            long reported,

            long failed,

            @Schema(description = "Why none was taken away, if none was", nullable = true) @Nullable
            String refused) {}

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
