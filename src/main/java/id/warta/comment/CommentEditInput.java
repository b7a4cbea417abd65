package id.warta.comment;

import id.warta.input.Visible;
import id.warta.input.WebUrl;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader sends to change a comment soon after; what is left out stays. */
public record CommentEditInput(
        @Schema(nullable = true) @Visible @Size(min = 1, max = 100) @Nullable
        String authorName,

        @Schema(nullable = true) @WebUrl @Size(max = 2_000) @Nullable
        String authorUrl,

        @Schema(nullable = true) @Visible @Size(min = 2, max = 5_000) @Nullable
        String body) {}
