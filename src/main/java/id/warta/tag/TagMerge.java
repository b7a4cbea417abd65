package id.warta.tag;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of two tags that were made one. */
@Schema(name = "TagMerge")
public record TagMerge(
        @Schema(description = "The tag that is left") ManagedTag tag,

        @Schema(description = "How many articles followed", minimum = "0")
        long articles) {}
