package id.warta.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.ZoneId;

/** What the newsroom is called and speaks. */
@ConfigMapping(prefix = "warta.site")
public interface SiteConfig {
    @WithDefault("Warta")
    String name();

    /** The language of articles that name none: BCP 47. */
    @WithDefault("id")
    String language();

    /** Where the newsroom's own site stands: the root of every article's {@code url}. */
    @WithDefault("http://localhost:3000")
    URI baseUrl();

    /** Where this server stands for readers: the root of what feeds say of themselves. */
    @WithDefault("http://localhost:8080")
    URI apiUrl();

    /** How the paths of articles are made: {@link ArticlePathPattern}. */
    @WithDefault("/{category}/{slug}")
    String articlePath();

    /** BCP 47, with the region. */
    @WithDefault("id-ID")
    String locale();

    /** Of dates in paths, feeds and sitemaps. */
    @WithDefault("Asia/Jakarta")
    ZoneId timeZone();
}
