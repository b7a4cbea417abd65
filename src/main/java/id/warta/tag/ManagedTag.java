package id.warta.tag;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.warta.managed.Saved;
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
        @JsonUnwrapped Saved saved) {}
