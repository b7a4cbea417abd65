package id.warta.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a moderator sends to move many comments at once. */
public record BulkModerationInput(
        @Schema(description = "Ids of the comments") @NotNull @Size(min = 1, max = 500)
        List<@Size(max = 36) String> ids,

        @NotNull CommentStatus status) {}
