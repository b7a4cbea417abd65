package id.warta.author;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of merging two authors. */
@Schema(name = "AuthorMerge")
public record AuthorMerge(
        @Schema(description = "The author that the articles have now")
        ManagedAuthor author,

        @Schema(description = "Number of articles that were moved", minimum = "0")
        long articles) {}
