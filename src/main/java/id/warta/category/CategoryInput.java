package id.warta.category;

import id.warta.input.Slug;
import id.warta.input.Visible;
import id.warta.managed.ManagedInput;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor sends to create a category. */
public record CategoryInput(
        @Schema(
                description = "Made from the name if left out",
                maxLength = 120,
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                nullable = true,
                examples = "ekonomi")
        @Slug
        @Nullable
        String slug,

        @NotBlank @Visible @Size(max = 120) @Schema(examples = "Ekonomi")
        String name,

        @Schema(nullable = true) @Size(max = 2_000) @Nullable
        String description,

        @Schema(description = "Slug of the category above it", nullable = true, examples = "bisnis")
        @Size(max = 120)
        @Nullable
        String parent,

        @Schema(description = "Order among its siblings; 0 if left out", nullable = true) @Min(0) @Max(10_000) @Nullable
        Integer position)
        implements ManagedInput {}
