package id.warta.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as readers see it, with the first of its replies. */
@Schema(name = "Comment")
public record CommentView(
        UUID id,

        @Schema(description = "The comment that this one answers", nullable = true) @Nullable
        UUID parentId,

        @Schema(description = "The comment was removed; its place stays because it has replies")
        boolean removed,

        @Schema(nullable = true, examples = "Sari") @Nullable
        String authorName,

        @Schema(nullable = true) @Nullable String authorUrl,

        @Schema(
                description =
                        "The same for all comments of one address, from which nobody can tell the address; null unless switched on",
                nullable = true)
        @Nullable
        String avatar,

        @Schema(nullable = true) @Nullable CommentBody body,
        Instant createdAt,

        @Schema(description = "The first replies, each with its own, to a depth of five")
        List<CommentView> replies,

        @Schema(description = "How many direct replies there are in all")
        int replyCount,

        @Schema(
                description = "Cursor of the next replies, for the same address with `parent` set to this comment",
                nullable = true)
        @Nullable
        String repliesNext) {

    /** Plain text, and the same safe to put into a page. */
    @Schema(name = "CommentBody")
    public record CommentBody(String text, String html) {}
}
