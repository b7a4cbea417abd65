package id.warta.tag;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of merging two tags. */
@Schema(name = "TagMerge")
public record TagMerge(
        @Schema(description = "The tag that the articles have now")
        ManagedTag tag,

        @Schema(description = "Number of articles that were moved", minimum = "0")
        long articles) {}
