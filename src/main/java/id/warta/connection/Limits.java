package id.warta.connection;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * The limits of {@link ConnectionConfig} as the connections themselves need them.
 *
 * @param header nanoseconds for the head of a request
 * @param idle nanoseconds between two requests
 * @param pace how slowly bodies may be sent and answers be read
 * @param countedAs what the connections of an address are counted as; empty if in all only
 */
record Limits(int connections, int ofOne, long header, long idle, Pace pace, UnaryOperator<String> countedAs) {
    /** Until the settings have been read. */
    static final Limits NONE = new Limits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Duration.ofDays(1).toNanos(),
            Duration.ofDays(1).toNanos(),
            new Pace(Duration.ofDays(1).toNanos(), 1),
            peer -> "");

    static Limits of(ConnectionConfig config, ClientAddresses clients) {
        return new Limits(
                config.maxConnections(),
                config.maxConnectionsPerAddress(),
                config.headerTimeout().toNanos(),
                config.idleTimeout().toNanos(),
                pace(config),
                clients::countedAs);
    }

    static Pace pace(ConnectionConfig config) {
        return new Pace(
                config.bodyTimeout().toNanos(), Math.max(1, config.minRate().asLongValue()));
    }
}
