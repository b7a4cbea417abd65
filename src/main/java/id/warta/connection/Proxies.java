package id.warta.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proxies in front: named by their addresses and networks, or counted.
 *
 * @param hops how many there are, where they are counted
 * @param networks where they are, where they are named
 */
public record Proxies(int hops, List<IpSubnetFilterRule> networks) {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;
    private static final int MAX_HOPS = 20;

    /**
     * What the settings say.
     *
     * @throws IllegalArgumentException naming the part that is neither an address, a network nor a number up to 20
     */
    static Proxies of(ProxyConfig config) {
        return parse(config.trustedProxies().orElse(config.trustProxy() ? "1" : ""));
    }

    /**
     * Reads {@code 1} or {@code 10.0.0.0/8, 192.0.2.7}.
     *
     * @throws IllegalArgumentException naming the part that is neither an address, a network nor a number up to 20
     */
    public static Proxies parse(String text) {
        if (text.isBlank()) {
            return new Proxies(0, List.of());
        }
        if (text.strip().matches("\\d{1,2}")) {
            int hops = Integer.parseInt(text.strip());
            if (hops <= MAX_HOPS) {
                return new Proxies(hops, List.of());
            }
        }
        var networks = new ArrayList<IpSubnetFilterRule>();
        for (var part : text.split(",", -1)) {
            networks.add(network(part.strip()));
        }
        return new Proxies(0, List.copyOf(networks));
    }

    private static IpSubnetFilterRule network(String part) {
        var halves = part.split("/", 2);
        var address = Addresses.literal(halves[0])
                .orElseThrow(() -> new IllegalArgumentException("'" + part + "' is not an address or a network"));
        int bits = address.getAddress().length == 4 ? V4_BITS : V6_BITS;
        int prefix = halves.length == 1 ? bits : prefix(part, halves[1], bits);
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    private static int prefix(String part, String text, int bits) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(length -> length <= bits)
                .orElseThrow(() -> new IllegalArgumentException("'" + part + "' is not an address or a network"));
    }

    boolean areTrusted() {
        return hops > 0 || !networks.isEmpty();
    }

    /** Whether this address is one of those that are named. */
    boolean hold(String address) {
        return Addresses.literal(address)
                .map(literal -> new InetSocketAddress(literal, 0))
                .filter(socket -> networks.stream().anyMatch(network -> network.matches(socket)))
                .isPresent();
    }
}
