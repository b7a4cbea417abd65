package id.warta.author;

import id.warta.input.Slug;
import id.warta.input.Visible;
import id.warta.input.WebUrl;
import id.warta.managed.ManagedInput;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor sends to create an author. */
public record AuthorInput(
        @Schema(
                description = "Made from the name if left out",
                maxLength = 120,
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                nullable = true,
                examples = "rina-putri")
        @Slug
        @Nullable
        String slug,

        @NotBlank @Visible @Size(max = 120) @Schema(examples = "Rina Putri")
        String name,

        @Schema(nullable = true) @Size(max = 2_000) @Nullable
        String bio,

        @Schema(nullable = true) @WebUrl @Size(max = 2_000) @Nullable
        String url)
        implements ManagedInput {}
