package id.warta.category;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category as readers see it, with what lies above and below it. */
@Schema(name = "Category")
public record CategoryView(
        UUID id,
        @Schema(examples = "ekonomi") String slug,
        @Schema(examples = "Ekonomi") String name,
        @Schema(nullable = true) @Nullable String description,

        @Schema(description = "The slugs from the root down", examples = "bisnis/ekonomi")
        String path,

        @Schema(description = "How many public articles it has, those of its descendants among them", examples = "42")
        long articleCount,

        @Schema(description = "From the root down to its parent")
        List<CategoryReference> ancestors,

        @Schema(description = "In their order, each with its own")
        List<CategoryView> children) {}
