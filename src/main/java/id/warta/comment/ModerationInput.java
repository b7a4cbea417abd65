package id.warta.comment;

import id.warta.input.Visible;
import id.warta.input.WebUrl;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator can change of a comment. */
public record ModerationInput(
        @NotNull CommentStatus status,
        @NotBlank @Visible @Size(max = 100) String authorName,

        @Schema(nullable = true) @WebUrl @Size(max = 2_000) @Nullable
        String authorUrl,

        @NotNull @Visible @Size(min = 2, max = 5_000) String body) {}
