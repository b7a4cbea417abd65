package id.warta.outgoing;

import id.warta.connection.Networks;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Hosts and networks that the operator lets the server call though they are not public. */
public record Allowance(Set<String> hosts, Networks networks) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+");

    /**
     * Reads {@code hub.intern, 192.168.7.0/24, fd00::7}.
     *
     * @throws IllegalArgumentException naming the part that is neither a host, an address nor a network
     */
    public static Allowance parse(String text) {
        var hosts = new HashSet<String>();
        var networks = new StringJoiner(",");
        for (var part : text.isBlank() ? List.<String>of() : List.of(text.split(",", -1))) {
            var name = part.strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a part is empty");
            }
            if (NAME.matcher(name).matches() && !DIGITS.matcher(name).matches()) {
                hosts.add(Destinations.plain(name));
            } else {
                networks.add(name);
            }
        }
        return new Allowance(Set.copyOf(hosts), Networks.parse(networks.toString()));
    }

    boolean covers(String host, InetAddress address) {
        return hosts.contains(host) || networks.hold(address);
    }
}
