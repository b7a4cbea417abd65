package id.warta.site;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the newsroom is, with nothing left open: what editors said, and the server's configuration where they said nothing. */
public final class Site {
    private final SiteInput said;
    private final SiteConfig config;
    private final String baseUrl;
    private final @Nullable String host;
    private final String apiUrl;
    private final ArticlePathPattern articlePath;
    private final ZoneId zone;
    private final Instant updatedAt;

    Site(SiteInput said, SiteConfig config, Instant updatedAt) {
        this.said = said;
        this.config = config;
        this.updatedAt = updatedAt;
        baseUrl = withoutSlash(said.baseUrl(), config.baseUrl());
        host = hostOf(baseUrl);
        apiUrl = withoutSlash(said.apiUrl(), config.apiUrl());
        articlePath = ArticlePathPattern.of(Objects.requireNonNullElse(said.articlePath(), config.articlePath()));
        zone = said.timeZone() == null ? config.timeZone() : ZoneId.of(said.timeZone());
    }

    /** As editors said it. */
    public SiteInput said() {
        return said;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String name() {
        return Objects.requireNonNullElse(said.name(), config.name());
    }

    public String description() {
        return Objects.requireNonNullElse(said.description(), name());
    }

    /** Where readers find the site, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The host of {@link #baseUrl()} without {@code www.}; null if it has none. */
    public @Nullable String host() {
        return host;
    }

    /** Where readers and machines find this server, without a slash at the end. */
    public String apiUrl() {
        return apiUrl;
    }

    /** BCP 47, with the region where it is known. */
    public String locale() {
        return Objects.requireNonNullElse(said.locale(), config.locale());
    }

    /** ISO 639 of the locale; empty for a tag of private use. */
    public String language() {
        return Locale.forLanguageTag(locale()).getLanguage();
    }

    /** BCP 47 for texts in this language: the site's locale if it is of that language. */
    public String locale(String language) {
        return language().equals(language) ? locale() : language;
    }

    public ZoneId zone() {
        return zone;
    }

    public ArticlePathPattern articlePath() {
        return articlePath;
    }

    public String publisherName() {
        var publisher = said.publisher();
        return publisher == null || publisher.name() == null ? name() : publisher.name();
    }

    public String publisherUrl() {
        var publisher = said.publisher();
        return publisher == null || publisher.url() == null ? baseUrl() : publisher.url();
    }

    public SiteInput.@Nullable LogoInput logo() {
        return said.logo();
    }

    /** WebSub hubs. */
    public List<String> hubs() {
        return Objects.requireNonNullElse(said.hubs(), List.of());
    }

    /** Where readers find an article; null if it has no day of publication yet and its path needs one. */
    public @Nullable String articleUrl(
            UUID id, String slug, String category, String categoryPath, @Nullable Instant publishedAt) {
        var path = articlePath.path(id, slug, category, categoryPath, publishedAt, zone);
        return path == null ? null : baseUrl + path;
    }

    public String categoryUrl(String path) {
        return baseUrl + "/" + path;
    }

    public String tagUrl(String slug) {
        return baseUrl + "/tag/" + slug;
    }

    public String authorUrl(String slug) {
        return baseUrl() + (language().equals("id") ? "/penulis/" : "/author/") + slug;
    }

    private static @Nullable String hostOf(String url) {
        var host = URI.create(url).getHost();
        return host == null ? null : host.replaceFirst("^www\\.", "");
    }

    private static String withoutSlash(@Nullable String said, URI configured) {
        return (said == null ? configured.toString() : said).replaceFirst("/+$", "");
    }
}
