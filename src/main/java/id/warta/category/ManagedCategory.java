package id.warta.category;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.warta.managed.Saved;
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
        @JsonUnwrapped Saved saved) {}
