package id.warta.tag;

import id.warta.input.Slug;
import id.warta.input.Visible;
import id.warta.managed.ManagedInput;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor sends to create a tag. */
public record TagInput(
        @Schema(
                description = "Made from the name if left out",
                maxLength = 120,
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                nullable = true,
                examples = "suku-bunga")
        @Slug
        @Nullable
        String slug,

        @NotBlank @Visible @Size(max = 80) @Schema(examples = "Suku bunga")
        String name,

        @Schema(nullable = true) @Size(max = 2_000) @Nullable
        String description)
        implements ManagedInput {}
