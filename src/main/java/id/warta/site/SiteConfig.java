package id.warta.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

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
}
