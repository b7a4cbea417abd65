package id.warta.managed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor sends to make two documents of one kind one. */
public record MergeInput(
        @Schema(description = "Slug of the document that stays", examples = "suku-bunga")
        @NotNull
        @Size(min = 1, max = 120)
        String into) {}
