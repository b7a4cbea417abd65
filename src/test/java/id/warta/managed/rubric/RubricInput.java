package id.warta.managed.rubric;

import id.warta.input.Slug;
import id.warta.managed.ManagedInput;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an editor sends to create a rubric. */
public record RubricInput(
        @Slug @Nullable String slug,
        @NotBlank @Size(max = 120) String name,
        @Size(max = 200) @Nullable String motto) implements ManagedInput {}
