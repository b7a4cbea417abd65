package id.warta.category;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category as other documents name it. */
@Schema(name = "CategoryReference")
public record CategoryReference(
        UUID id,
        @Schema(examples = "ekonomi") String slug,
        @Schema(examples = "Ekonomi") String name,
        @Schema(examples = "bisnis/ekonomi") String path) {}
