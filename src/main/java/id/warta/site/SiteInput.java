package id.warta.site;

import id.warta.input.LanguageTag;
import id.warta.input.Visible;
import id.warta.input.WebUrl;
import id.warta.outgoing.PublicHost;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor sends to set the site's settings. Members that are left out come from the server's configuration. */
public record SiteInput(
        @Schema(nullable = true, examples = "LEI") @Visible @Size(min = 1, max = 120) @Nullable
        String name,

        @Schema(description = "What feeds say about the newsroom", nullable = true) @Size(max = 1_000) @Nullable
        String description,

        @Schema(
                description = "Where readers find the newsroom's own site: the root of every canonical address",
                nullable = true,
                examples = "https://lei.example")
        @WebUrl
        @Size(max = 500)
        @Nullable
        String baseUrl,

        @Schema(
                description = "Where readers and machines find this server: the root of what feeds say of themselves",
                nullable = true,
                examples = "https://api.lei.example")
        @WebUrl
        @Size(max = 500)
        @Nullable
        String apiUrl,

        @Schema(
                description =
                        "Path of an article on the site, made of `{category}`, `{categoryPath}`, `{slug}`, `{id}`, "
                                + "`{year}`, `{month}` and `{day}` of its publication in the site's time zone; "
                                + "`{slug}` or `{id}` must be in it",
                nullable = true,
                defaultValue = "/{category}/{slug}",
                examples = "/{year}/{month}/{slug}")
        @ArticlePath
        @Size(max = 200)
        @Nullable
        String articlePath,

        @Schema(description = "BCP 47, with the region", nullable = true, examples = "id-ID")
        @LanguageTag
        @Size(max = 35)
        @Nullable
        String locale,

        @Schema(description = "Of the IANA database", nullable = true, examples = "Asia/Jakarta")
        @TimeZoneName
        @Nullable
        String timeZone,

        @Schema(nullable = true) @Valid @Nullable PublisherInput publisher,
        @Schema(nullable = true) @Valid @Nullable LogoInput logo,

        @Schema(description = "Named lists of links", nullable = true) @Size(max = 20) @Nullable
        List<@NotNull @Valid MenuInput> menus,

        @Schema(
                description = "Texts that pages show on occasion; `ad-block` is for readers with an ad blocker",
                nullable = true)
        @Size(max = 50)
        @Nullable
        List<@NotNull @Valid NoticeInput> notices,

        @Schema(description = "Accounts elsewhere", nullable = true) @Size(max = 50) @Nullable
        List<@NotNull @Valid AccountInput> socialAccounts,

        @Schema(description = "Address of the corrections policy", nullable = true) @WebUrl @Size(max = 500) @Nullable
        String correctionsPolicy,

        @Schema(description = "Address of the publishing principles", nullable = true)
        @WebUrl
        @Size(max = 500)
        @Nullable
        String publishingPrinciples,

        @Schema(description = "WebSub hubs that are told of publications", nullable = true) @Size(max = 5) @Nullable
        List<@NotNull @WebUrl @PublicHost @Size(max = 500) String> hubs,

        @Schema(
                description = "Lines of /robots.txt; everything is allowed if left out. The sitemaps are added.",
                nullable = true)
        @Size(max = 20_000)
        @Nullable
        String robotsTxt,

        @Schema(description = "Lines of /ads.txt; there is none if left out", nullable = true)
        @Size(max = 100_000)
        @Nullable
        String adsTxt,

        @Schema(
                description = "What /.well-known/security.txt says (RFC 9116); there is none if left out",
                nullable = true)
        @Valid
        @Nullable
        SecurityInput security) {

    /** Who publishes: schema.org NewsMediaOrganization. */
    @Schema(name = "PublisherInput")
    public record PublisherInput(
            @Schema(description = "The site's name if left out", nullable = true)
            @Visible
            @Size(min = 1, max = 200)
            @Nullable
            String name,

            @Schema(nullable = true) @WebUrl @Size(max = 500) @Nullable
            String url) {}

    /** The newsroom's sign. */
    @Schema(name = "LogoInput")
    public record LogoInput(
            @NotNull @WebUrl @Size(max = 2_000) String url,

            @Schema(nullable = true) @jakarta.validation.constraints.Min(1) @Nullable
            Integer width,

            @Schema(nullable = true) @jakarta.validation.constraints.Min(1) @Nullable
            Integer height) {}

    /** A list of links, such as the one at the top of every page. */
    @Schema(name = "MenuInput")
    public record MenuInput(
            @Schema(examples = "main") @NotNull @Pattern(regexp = SiteInput.NAME, message = "name") @Size(max = 60)
            String name,

            @NotNull @Size(max = 100) List<@NotNull @Valid MenuItemInput> items) {}

    /** A link of a menu. */
    @Schema(name = "MenuItemInput")
    public record MenuItemInput(
            @Schema(examples = "Ekonomi") @NotNull @Visible @Size(min = 1, max = 120)
            String label,

            @Schema(description = "An https address, or a path on the site", examples = "/bisnis/ekonomi")
            @NotNull
            @WebUrl(orPath = true, message = "link")
            @Size(max = 500)
            String url) {}

    /** A text that pages show on occasion. */
    @Schema(name = "NoticeInput")
    public record NoticeInput(
            @Schema(examples = "ad-block") @NotNull @Pattern(regexp = SiteInput.NAME, message = "name") @Size(max = 60)
            String name,

            @Schema(nullable = true) @Visible @Size(min = 1, max = 200) @Nullable
            String title,

            @Schema(description = "Plain text") @NotNull @Visible @Size(min = 1, max = 5_000)
            String text,

            @Schema(nullable = true) @Valid @Nullable MenuItemInput action) {}

    /** An account of the newsroom elsewhere. */
    @Schema(name = "AccountInput")
    public record AccountInput(
            @Schema(examples = "mastodon") @NotNull @Pattern(regexp = SiteInput.NAME, message = "name") @Size(max = 60)
            String network,

            @NotNull @WebUrl @Size(max = 500) String url) {}

    /** Whom to tell of a weakness: RFC 9116. */
    @Schema(name = "SecurityInput")
    public record SecurityInput(
            @Schema(examples = "[\"mailto:keamanan@lei.example\"]") @NotNull @Size(min = 1, max = 10)
            List<@NotNull @Pattern(regexp = "(https://|mailto:|tel:)\\S+", message = "contact") @Size(max = 500) String>
                    contact,

            @Schema(description = "When the file expires (RFC 9116)") @NotNull
            Instant expires,

            @Schema(nullable = true) @WebUrl @Size(max = 500) @Nullable
            String policy,

            @Schema(nullable = true)
            @Pattern(regexp = "(https://|dns:|openpgp4fpr:)\\S+", message = "key-address")
            @Size(max = 500)
            @Nullable
            String encryption,

            @Schema(nullable = true, examples = "id, en")
            @Pattern(regexp = "[A-Za-z0-9-]+(, ?[A-Za-z0-9-]+)*", message = "languages")
            @Size(max = 100)
            @Nullable
            String preferredLanguages) {}

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Nothing said at all. */
    static SiteInput empty() {
        return new SiteInput(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
