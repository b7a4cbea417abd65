package id.warta.tag;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag as editors see it. */
@Schema(name = "ManagedTag")
public record ManagedTag(
        UUID id,
        String slug,
        String name,
        @Schema(nullable = true) @Nullable String description,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        int version) {

    static ManagedTag of(Tag tag) {
        return new ManagedTag(
                tag.id,
                tag.slug,
                tag.name,
                tag.description,
                tag.createdAt,
                tag.createdBy,
                tag.updatedAt,
                tag.updatedBy,
                tag.version);
    }
}
