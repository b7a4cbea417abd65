package id.warta.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A set of networks and addresses of IPv4 and IPv6. */
public record Networks(List<IpSubnetFilterRule> rules) {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    /**
     * Reads {@code 10.0.0.0/8, 192.0.2.7, fc00::/7}.
     *
     * @throws IllegalArgumentException naming the part that is neither an address nor a network
     */
    public static Networks parse(String text) {
        return new Networks(
                text.isBlank()
                        ? List.of()
                        : Arrays.stream(text.split(",", -1))
                                .map(part -> rule(part.strip()))
                                .toList());
    }

    private static IpSubnetFilterRule rule(String part) {
        var halves = part.split("/", 2);
        var address = Addresses.literal(halves[0]).orElseThrow(() -> wrong(part));
        int bits = address.getAddress().length == 4 ? V4_BITS : V6_BITS;
        int prefix = halves.length == 1
                ? bits
                : Optional.of(halves[1])
                        .filter(digits -> digits.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .filter(length -> length <= bits)
                        .orElseThrow(() -> wrong(part));
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException("'" + part + "' is not an address or a network");
    }

    public boolean hold(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return rules.stream().anyMatch(rule -> rule.matches(socket));
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }
}
