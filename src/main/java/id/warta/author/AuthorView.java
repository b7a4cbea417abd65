package id.warta.author;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author as readers see it. */
@Schema(name = "Author")
public record AuthorView(
        @Schema(examples = "rina-putri") String slug,
        @Schema(examples = "Rina Putri") String name,
        @Schema(nullable = true) @Nullable String bio,
        @Schema(nullable = true) @Nullable String url,

        @Schema(description = "How many public articles the author has", examples = "7")
        long articleCount) {}
