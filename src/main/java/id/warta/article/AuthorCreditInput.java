package id.warta.article;

import id.warta.input.Shorthand;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author and what the author did; a bare string is the slug of a reporter. */
@Shorthand("slug")
@Schema(name = "AuthorCreditInput")
public record AuthorCreditInput(
        @NotNull @Size(max = 120) @Schema(examples = "rina-putri")
        String slug,

        @Schema(description = "reporter if left out", nullable = true, examples = "reporter")
        @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "role")
        @Size(max = 40)
        @Nullable
        String role) {
    static final String REPORTER = "reporter";
}
