package id.warta.watch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the server says that it is not well. */
@ConfigMapping(prefix = "warta.health")
interface WatchConfig {
    /** How much of the disk with the embedded database has to be free. */
    @WithDefault("512M")
    MemorySize diskFree();

    /** With less of it free the server is not ready; {@code 0} never. */
    @WithDefault("32M")
    MemorySize diskFull();
}
