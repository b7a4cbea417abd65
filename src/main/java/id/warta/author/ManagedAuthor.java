package id.warta.author;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author as editors see it. */
@Schema(name = "ManagedAuthor")
public record ManagedAuthor(
        UUID id,
        String slug,
        String name,
        @Schema(nullable = true) @Nullable String bio,
        @Schema(nullable = true) @Nullable String url,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        int version) {

    static ManagedAuthor of(Author author) {
        return new ManagedAuthor(
                author.id,
                author.slug,
                author.name,
                author.bio,
                author.url,
                author.createdAt,
                author.createdBy,
                author.updatedAt,
                author.updatedBy,
                author.version);
    }
}
