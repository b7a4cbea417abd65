package id.warta.connection;

import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * The limits of {@link ConnectionConfig} as the connections themselves need them.
 *
 * @param header nanoseconds for the head of a request
 * @param idle nanoseconds between two requests
 * @param pace how slowly bodies may be sent and answers be read
 * @param speaksForMany whose connections are not counted by their address
 */
record Limits(int connections, int ofOne, long header, long idle, Pace pace, Predicate<String> speaksForMany) {
    /** Until the settings have been read. */
    static final Limits NONE = new Limits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Duration.ofDays(1).toNanos(),
            Duration.ofDays(1).toNanos(),
            new Pace(Duration.ofDays(1).toNanos(), 1),
            peer -> true);

    static Limits of(ConnectionConfig config, ClientAddresses clients) {
        return new Limits(
                config.maxConnections(),
                config.maxConnectionsPerAddress(),
                config.headerTimeout().toNanos(),
                config.idleTimeout().toNanos(),
                pace(config),
                clients::speaksForMany);
    }

    static Pace pace(ConnectionConfig config) {
        return new Pace(
                config.bodyTimeout().toNanos(), Math.max(1, config.minRate().asLongValue()));
    }

    /** What a connection of this address is counted as; empty if in all only. */
    String countedAs(String peer) {
        return speaksForMany.test(peer) ? "" : HexFormat.of().formatHex(Addresses.network(peer));
    }
}
