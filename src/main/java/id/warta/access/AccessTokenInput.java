package id.warta.access;

import id.warta.input.Visible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator sends to make a token. */
@Schema(name = "TokenInput")
public record AccessTokenInput(
        @Schema(
                description = "Who or what uses it; shown in the history of what it changes",
                examples = "naskah-olahraga")
        @NotBlank
        @Visible
        @Pattern(regexp = TokenName.ONE_LINE, message = "one-line")
        @Size(max = 120)
        String name,

        @Schema(description = "What it may do", examples = "[\"articles:read\", \"articles:write\"]")
        @NotNull
        @Size(min = 1, max = 50)
        List<@Size(max = 100) String> scopes,

        @Schema(
                description =
                        "Slugs of the categories that it is limited to, with all below them; everything if left out",
                nullable = true,
                examples = "[\"olahraga\"]")
        @Size(max = 100)
        @Nullable
        List<@Size(max = 120) String> categories,

        @Schema(description = "When it stops working; never if left out", nullable = true) @Nullable
        Instant expiresAt) {}
