package id.warta.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the index is kept. */
@ConfigMapping(prefix = "warta.search")
public interface SearchConfig {
    /** How often articles that were written in great number are indexed; {@code off} never. */
    @WithDefault("1s")
    String indexEvery();

    /** How often the words of new articles are counted; {@code off} never. */
    @WithDefault("10s")
    String countEvery();
}
