package id.warta.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a person's was erased. */
@Schema(name = "Erasure")
public record Erasure(
        @Schema(description = "How many comments") int comments) {}
