package id.warta.managed.rubric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.warta.managed.Saved;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rubric as editors see it. */
public record ManagedRubric(
        UUID id,
        String slug,
        String name,
        @Nullable String motto,
        @JsonUnwrapped Saved saved) {}
