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
        @Schema(examples = "Sari") String authorName,
        @Schema(nullable = true) @Nullable String authorUrl,
        CommentBody body,
        Instant createdAt,

        @Schema(description = "The first replies, each with its own, to a depth of five")
        List<CommentView> replies,

        @Schema(description = "How many direct replies there are in all")
        int replyCount,

        @Schema(
                description =
                        "Where the replies go on: a cursor for the same address with `parent` set to this comment",
                nullable = true)
        @Nullable
        String repliesNext) {

    /** Plain text, and the same safe to put into a page. */
    @Schema(name = "CommentBody")
    public record CommentBody(String text, String html) {}
}
