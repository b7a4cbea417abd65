package id.warta.author;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.warta.managed.Saved;
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
        @JsonUnwrapped Saved saved) {}
