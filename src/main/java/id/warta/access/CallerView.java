package id.warta.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is calling, and what the caller may do. */
@Schema(name = "Caller")
public record CallerView(
        String name,

        @Schema(
                description =
                        "The configured administrator's token, a token of this server, or one of the configured issuer",
                type = SchemaType.STRING,
                enumeration = {"administrator", "token", "oidc"})
        String kind,

        List<String> scopes,

        @Schema(description = "Slugs of the categories that the token is limited to; an empty list is no limit")
        List<String> categories,

        @Schema(nullable = true) @Nullable UUID tokenId,
        @Schema(nullable = true) @Nullable Instant expiresAt) {}
