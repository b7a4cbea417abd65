package id.warta.tag;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag as readers see it. */
@Schema(name = "Tag")
public record TagView(
        @Schema(examples = "suku-bunga") String slug,
        @Schema(examples = "Suku bunga") String name,
        @Schema(nullable = true) @Nullable String description,

        @Schema(description = "How many public articles carry the tag", examples = "12")
        long articleCount) {}
