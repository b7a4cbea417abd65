package id.warta.comment;

import id.warta.input.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator sends to answer a comment. */
public record ReplyInput(
        @NotNull @Visible @Size(min = 2, max = 5_000) String body,

        @Schema(description = "The token's name if left out", nullable = true, examples = "Redaksi")
        @Visible
        @Size(min = 1, max = 100)
        @Nullable
        String authorName) {}
