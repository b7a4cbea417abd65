package id.warta.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of connections. Addresses of trusted proxies and of this machine itself are counted in all, but not each by itself. */
@ConfigMapping(prefix = "warta.http")
public interface ConnectionConfig {
    /** Connections that may be open at once; more are closed as they come. */
    @WithDefault("10000")
    int maxConnections();

    /** Connections that one address (one network of 64 bits in IPv6) may hold at once. */
    @WithDefault("500")
    int maxConnectionsPerAddress();

    /** Requests in all whose bodies may be on their way at once; more get 503. */
    @WithDefault("1000")
    int maxUnfinished();

    /** Requests of one address whose bodies may be on their way at once; more get 429. */
    @WithDefault("50")
    int maxUnfinishedPerAddress();

    /** Memory that unfinished bodies may take together; more get 503. */
    @WithDefault("64M")
    MemorySize maxUnfinishedSize();

    /** How long the head of a request may take from its first byte to its last. */
    @WithDefault("10s")
    Duration headerTimeout();

    /** How long a connection is kept between two requests. */
    @WithDefault("75s")
    Duration idleTimeout();

    /** How long a body may take, and an answer may wait to be read, before the least rate counts. */
    @WithDefault("10s")
    Duration bodyTimeout();

    /** How long a body that is held in memory may take in all. */
    @WithDefault("2m")
    Duration bodyDeadline();

    /** Bytes a second that a sender sends at least, and a reader reads at least, once their time is over. */
    @WithDefault("1K")
    MemorySize minRate();
}
