package id.warta.syndication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Feeds, and telling hubs of them. */
@ConfigMapping(prefix = "warta.feeds")
interface FeedsConfig {
    /** How often somebody looks for what WebSub hubs have to be told: a duration such as {@code 5s}; {@code off} never. */
    @WithDefault("5s")
    String every();

    /** How long a hub may take to answer. */
    @WithDefault("5s")
    Duration hubTimeout();

    /** What RSS says about how long a reader may go on without looking again. */
    @WithDefault("5m")
    Duration timeToLive();
}
