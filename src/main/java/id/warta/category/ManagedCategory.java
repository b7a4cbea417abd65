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

        @Schema(description = "Slug of the category above it", nullable = true) @Nullable
        String parent,

        String slug,
        String name,
        @Schema(nullable = true) @Nullable String description,
        String path,
        int position,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        int version) {

    /** The category; the one above it is the last but one of its path. */
    static ManagedCategory of(Category category) {
        return new ManagedCategory(
                category.id,
                category.parentId,
                category.parentSlug(),
                category.slug,
                category.name,
                category.description,
                category.path,
                category.position,
                category.createdAt,
                category.createdBy,
                category.updatedAt,
                category.updatedBy,
                category.version);
    }
}
