package id.warta;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings that {@code application.properties} hands on to Quarkus; named here so that they may be system properties too. */
@ConfigMapping(prefix = "warta")
interface ServerConfig {
    /** The address that the server listens on. */
    @WithDefault("0.0.0.0")
    String host();

    @WithDefault("8080")
    int port();

    /** How long the health says that the server stops before it does. */
    @WithDefault("0s")
    Duration shutdownDelay();

    /** Whether the log is JSON. */
    @WithDefault("false")
    boolean logJson();

    /** Sites whose embeds articles may hold, before those that come with the server: rows as in {@code embeds.txt}, apart by semicolons. */
    Optional<String> embeds();
}
