package id.warta.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token as administrators see it. */
@Schema(
        name = "Token",
        requiredProperties = {
            "id",
            "name",
            "scopes",
            "categories",
            "createdAt",
            "createdBy",
            "expiresAt",
            "revokedAt",
            "lastUsedAt"
        })
public record ManagedToken(
        UUID id,
        String name,
        List<String> scopes,

        @Schema(description = "Slugs of the categories that it is limited to; an empty list is no limit")
        List<String> categories,

        Instant createdAt,
        String createdBy,
        @Schema(nullable = true) @Nullable Instant expiresAt,
        @Schema(nullable = true) @Nullable Instant revokedAt,

        @Schema(description = "To the minute", nullable = true) @Nullable
        Instant lastUsedAt,

        @Schema(
                description = "The token itself, shown this once",
                pattern = "^wrt_[0-9A-Za-z]{38}$",
                examples = "wrt_0123456789ABCDEFGHIJKLMNOPQRSTUV0aBcDe")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        String token) {

    static ManagedToken of(AccessToken token, Map<UUID, String> slugs, @Nullable String text) {
        return new ManagedToken(
                token.id,
                token.name,
                List.of(token.scopes),
                named(token.categories(), slugs),
                token.createdAt,
                token.createdBy,
                token.expiresAt,
                token.revokedAt,
                token.lastUsedAt,
                text);
    }

    /** The slugs of these categories in order; those that are gone have none. */
    static List<String> named(Collection<UUID> categories, Map<UUID, String> slugs) {
        return categories.stream()
                .map(slugs::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
