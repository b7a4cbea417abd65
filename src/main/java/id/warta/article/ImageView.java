package id.warta.article;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A picture with the files it comes in. */
@Schema(name = "Image")
public record ImageView(
        UUID id,
        @Schema(nullable = true) @Nullable String alt,
        @Schema(nullable = true) @Nullable String caption,
        @Schema(nullable = true) @Nullable String credit,
        @Schema(nullable = true) @Nullable Integer width,
        @Schema(nullable = true) @Nullable Integer height,
        List<Variant> variants) {

    /** One file of a picture. */
    @Schema(name = "ImageVariant")
    public record Variant(
            @Schema(examples = "original") String name,
            String url,
            @Schema(nullable = true) @Nullable Integer width,
            @Schema(nullable = true) @Nullable Integer height,

            @Schema(nullable = true, examples = "image/webp") @Nullable
            String mediaType) {}
}
