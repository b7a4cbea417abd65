package id.warta.author;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of two authors that were made one. */
@Schema(name = "AuthorMerge")
public record AuthorMerge(
        @Schema(description = "The author that is left") ManagedAuthor author,

        @Schema(description = "How many articles followed", minimum = "0")
        long articles) {}
