package id.warta.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The cache of finished answers in this server. */
@ConfigMapping(prefix = "warta.cache")
public interface CacheConfig {
    /** How much memory it may take; a quarter of the heap if nothing is said, and 0 turns it off. */
    Optional<MemorySize> size();

    /** How long an answer is kept at most, even if nothing is heard to have changed. */
    @WithDefault("60s")
    Duration maxAge();

    /** The header that tells caches further out what an answer is made of. */
    @WithDefault("none")
    KeyHeader keyHeaders();
}
