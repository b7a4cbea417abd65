package id.warta.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An author and what the author did. */
@Schema(name = "AuthorCredit")
public record AuthorCredit(
        @Schema(examples = "rina-putri") String slug,
        @Schema(examples = "Rina Putri") String name,
        @Schema(examples = "reporter") String role) {}
