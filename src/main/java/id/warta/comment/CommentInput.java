package id.warta.comment;

import id.warta.input.Visible;
import id.warta.input.WebUrl;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader sends to comment on an article. */
public record CommentInput(
        @Schema(examples = "Sari") @NotBlank @Visible @Size(max = 100)
        String authorName,

        @Schema(description = "Never published", format = "email", examples = "sari@contoh.example")
        @NotBlank
        @Email(message = "email")
        @Size(max = 254)
        String authorEmail,

        @Schema(nullable = true) @WebUrl @Size(max = 2_000) @Nullable
        String authorUrl,

        @Schema(description = "Plain text: markup is shown as it was typed", examples = "Terima kasih, jelas sekali.")
        @NotNull
        @Visible
        @Size(min = 2, max = 5_000)
        String body,

        @Schema(description = "Id of the comment that this one answers", format = "uuid", nullable = true)
        @Size(max = 36)
        @Nullable
        String parentId,

        @Schema(
                description = "The token of the form; without it the comment counts as more suspicious",
                nullable = true)
        @Size(max = 200)
        @Nullable
        String formToken,

        @Schema(description = "Leave it empty and hide it from people; only machines fill it in", nullable = true)
        @Size(max = 2_000)
        @Nullable
        String website) {}
