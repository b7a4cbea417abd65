package id.warta.category;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category as editors see it. */
@Schema(name = "ManagedCategory")
public record ManagedCategory(
        UUID id,
        @Schema(nullable = true) @Nullable UUID parentId,
        String slug,
        String name,
        @Schema(nullable = true) @Nullable String description,
        String path,
        int position,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    static ManagedCategory of(Category category) {
        return new ManagedCategory(
                category.id,
                category.parentId,
                category.slug,
                category.name,
                category.description,
                category.path,
                category.position,
                category.createdAt,
                category.updatedAt,
                category.version);
    }
}
