package id.warta.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A preview link as editors see it. */
@Schema(
        name = "PreviewLink",
        requiredProperties = {"id", "createdAt", "createdBy", "expiresAt", "revokedAt"})
public record PreviewLinkView(
        UUID id,

        @Schema(description = "The link itself, only in the answer that makes it")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        String url,

        Instant createdAt,
        String createdBy,
        Instant expiresAt,

        @Schema(description = "When somebody stopped it", nullable = true) @Nullable
        Instant revokedAt) {

    static PreviewLinkView of(PreviewLink link, @Nullable String url) {
        return new PreviewLinkView(link.id, url, link.createdAt, link.createdBy, link.expiresAt, link.revokedAt);
    }
}
