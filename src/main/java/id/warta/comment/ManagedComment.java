package id.warta.comment;

import id.warta.spam.SpamReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as moderators see it. */
@Schema(name = "ManagedComment")
public record ManagedComment(
        UUID id,
        UUID articleId,
        @Schema(nullable = true) @Nullable UUID parentId,
        CommentStatus status,
        String authorName,

        @Schema(description = "Null for a moderator's comment and for an erased one", nullable = true) @Nullable
        String authorEmail,

        @Schema(nullable = true) @Nullable String authorUrl,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"reader", "moderator"})
        String authorKind,

        CommentView.CommentBody body,

        @Schema(description = "What the reader wrote, if a moderator changed it", nullable = true) @Nullable
        Original original,

        @Schema(description = "Points for spam; from 100 the comment is spam")
        int score,

        List<SpamReason> reasons,

        @Schema(description = "Number of approved replies at any depth")
        int shownBelow,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The moderator who saved it last, or `reader`")
        String updatedBy,

        int version) {

    /** What a reader wrote before a moderator changed it. */
    @Schema(name = "OriginalComment")
    public record Original(
            String authorName,
            @Schema(nullable = true) @Nullable String authorUrl,
            String body) {}
}
