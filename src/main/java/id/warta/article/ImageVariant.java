package id.warta.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One file of a picture. */
@Schema(name = "ImageVariant")
public record ImageVariant(
        @Schema(examples = "original") String name,
        String url,
        @Schema(nullable = true) @Nullable Integer width,
        @Schema(nullable = true) @Nullable Integer height,

        @Schema(nullable = true, examples = "image/webp") @Nullable
        String mediaType) {}
