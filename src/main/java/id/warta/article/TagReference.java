package id.warta.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag as articles name it. */
@Schema(name = "TagReference")
public record TagReference(
        @Schema(examples = "suku-bunga") String slug,
        @Schema(examples = "Suku bunga") String name) {}
