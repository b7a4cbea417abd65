package id.warta.category;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** In what order the categories below another stand. */
@Schema(
        name = "CategoryOrder",
        requiredProperties = {"order"})
public record CategoryOrder(
        @Schema(description = "Slug of the category above them; the roots if left out", nullable = true)
        @Size(max = 120)
        @Nullable
        String parent,

        @Schema(description = "The slugs of all of them", examples = "[\"ekonomi\", \"pasar\"]")
        @NotNull
        @Size(max = 1_000)
        List<@Size(max = 120) String> order) {}
