package id.warta.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.warta.web.Modified;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every page of a site needs to know of the newsroom. */
@Schema(
        name = "Site",
        requiredProperties = {
            "name",
            "description",
            "baseUrl",
            "articlePath",
            "locale",
            "language",
            "timeZone",
            "publisher",
            "logo",
            "menus",
            "notices",
            "socialAccounts",
            "correctionsPolicy",
            "publishingPrinciples"
        })
public record SiteView(
        @Schema(examples = "LEI") String name,
        String description,
        @Schema(examples = "https://lei.example") String baseUrl,

        @Schema(description = "How the paths of articles are made", examples = "/{category}/{slug}")
        String articlePath,

        @Schema(examples = "id-ID") String locale,

        @Schema(description = "Of articles that name none", examples = "id")
        String language,

        @Schema(examples = "Asia/Jakarta") String timeZone,
        Publisher publisher,
        @Schema(nullable = true) @Nullable Logo logo,
        List<Menu> menus,

        @Schema(description = "Texts that pages show on occasion; `ad-block` is for readers with an ad blocker")
        List<Notice> notices,

        List<Account> socialAccounts,
        @Schema(nullable = true) @Nullable String correctionsPolicy,
        @Schema(nullable = true) @Nullable String publishingPrinciples,
        @JsonIgnore Instant modifiedAt)
        implements Modified {

    /** Who publishes. */
    @Schema(name = "Publisher")
    public record Publisher(String name, String url) {}

    /** The newsroom's sign. */
    @Schema(
            name = "Logo",
            requiredProperties = {"url", "width", "height"})
    public record Logo(
            String url,
            @Schema(nullable = true) @Nullable Integer width,
            @Schema(nullable = true) @Nullable Integer height) {}

    /** A list of links. */
    @Schema(name = "Menu")
    public record Menu(String name, List<MenuItem> items) {}

    /** A link; an address of its own, or a path on the site. */
    @Schema(name = "MenuItem")
    public record MenuItem(String label, String url) {}

    /** A text that pages show on occasion. */
    @Schema(
            name = "Notice",
            requiredProperties = {"name", "title", "text", "action"})
    public record Notice(
            String name,
            @Schema(nullable = true) @Nullable String title,
            String text,
            @Schema(nullable = true) @Nullable MenuItem action) {}

    /** An account of the newsroom elsewhere. */
    @Schema(name = "Account")
    public record Account(String network, String url) {}
}
