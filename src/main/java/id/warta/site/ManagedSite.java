package id.warta.site;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What editors said about the newsroom; null is as the server's configuration says, or nothing. */
@Schema(
        name = "ManagedSite",
        requiredProperties = {
            "name",
            "description",
            "baseUrl",
            "apiUrl",
            "articlePath",
            "locale",
            "timeZone",
            "publisher",
            "logo",
            "menus",
            "notices",
            "socialAccounts",
            "correctionsPolicy",
            "publishingPrinciples",
            "hubs",
            "robotsTxt",
            "adsTxt",
            "security",
            "updatedAt",
            "updatedBy",
            "version"
        })
public record ManagedSite(
        @Schema(nullable = true) @Nullable String name,
        @Schema(nullable = true) @Nullable String description,
        @Schema(nullable = true) @Nullable String baseUrl,
        @Schema(nullable = true) @Nullable String apiUrl,
        @Schema(nullable = true) @Nullable String articlePath,
        @Schema(nullable = true) @Nullable String locale,
        @Schema(nullable = true) @Nullable String timeZone,
        @Schema(nullable = true) SiteInput.@Nullable PublisherInput publisher,
        @Schema(nullable = true) SiteInput.@Nullable LogoInput logo,
        @Schema(nullable = true) @Nullable List<SiteInput.MenuInput> menus,
        @Schema(nullable = true) @Nullable List<SiteInput.NoticeInput> notices,
        @Schema(nullable = true) @Nullable List<SiteInput.AccountInput> socialAccounts,
        @Schema(nullable = true) @Nullable String correctionsPolicy,
        @Schema(nullable = true) @Nullable String publishingPrinciples,
        @Schema(nullable = true) @Nullable List<String> hubs,
        @Schema(nullable = true) @Nullable String robotsTxt,
        @Schema(nullable = true) @Nullable String adsTxt,
        @Schema(nullable = true) SiteInput.@Nullable SecurityInput security,
        Instant updatedAt,
        String updatedBy,
        int version) {}
