package id.warta.preview;

import id.warta.input.MayBeEmpty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor sends to make a preview link. */
@MayBeEmpty
public record PreviewLinkInput(
        @Schema(description = "When it stops working: a day from now if left out, 30 days at most", nullable = true)
        @Nullable
        Instant expiresAt) {}
