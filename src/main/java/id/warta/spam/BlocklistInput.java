package id.warta.spam;

import id.warta.input.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words that make a comment spam, as an editor sends them. */
public record BlocklistInput(
        @Schema(description = "In either case, also inside other words", examples = "[\"judi daring\"]")
        @NotNull
        @Size(max = 1_000)
        List<@Visible @Size(min = 2, max = 100) String> words) {}
