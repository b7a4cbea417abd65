package id.warta.connection;

/**
 * The proxies in front: named by their addresses and networks, or counted.
 *
 * @param hops how many there are, where they are counted
 * @param networks where they are, where they are named
 */
public record Proxies(int hops, Networks networks) {
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
        if (text.strip().matches("\\d{1,2}")) {
            int hops = Integer.parseInt(text.strip());
            if (hops <= MAX_HOPS) {
                return new Proxies(hops, Networks.parse(""));
            }
        }
        return new Proxies(0, Networks.parse(text));
    }

    boolean areTrusted() {
        return hops > 0 || !networks.isEmpty();
    }

    /** Whether this address is one of those that are named. */
    boolean hold(String address) {
        return Addresses.literal(address).filter(networks::hold).isPresent();
    }
}
