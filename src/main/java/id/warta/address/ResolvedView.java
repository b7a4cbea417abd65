package id.warta.address;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands at a path of the newsroom's site. */
@Schema(name = "Resolved")
public record ResolvedView(
        @Schema(
                type = SchemaType.STRING,
                enumeration = {"article", "category", "tag", "author"})
        String type,

        @Schema(description = "Of articles and categories; tags and authors go by their slug", nullable = true)
        @Nullable
        UUID id,

        @Schema(examples = "bi-tahan-suku-bunga") String slug,

        @Schema(description = "The path itself", examples = "/ekonomi/bi-tahan-suku-bunga")
        String path,

        @Schema(description = "Where this API has it", examples = "/v1/articles/bi-tahan-suku-bunga")
        String href) {}
