package id.warta.trending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is counted, and how often that is used: durations such as {@code 5s}, or {@code off} for never. */
@ConfigMapping(prefix = "warta.trending")
interface TrendingConfig {
    /** How often views are written down: so much is lost at most when the program is killed. */
    @WithDefault("5s")
    String writeEvery();

    /** How many views of an article by one network address are counted within ten minutes. */
    @WithDefault("5")
    int perAddress();

    /** How often the most read articles are worked out anew. */
    @WithDefault("30s")
    String rankEvery();
}
