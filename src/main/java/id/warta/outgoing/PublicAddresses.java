package id.warta.outgoing;

import id.warta.connection.Networks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses that anybody can reach from those that only this machine or its network can, by IANA's registries of special-purpose
 * addresses (RFC 6890).
 */
final class PublicAddresses {
    /** The last one is Azure's platform, which looks public and is reached from inside only. */
    private static final Networks NOT_V4 = Networks.parse("0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8,"
            + "169.254.0.0/16, 172.16.0.0/12, 192.0.0.0/24, 192.0.2.0/24, 192.88.99.0/24, 192.168.0.0/16, 198.18.0.0/15,"
            + "198.51.100.0/24, 203.0.113.0/24, 224.0.0.0/3, 168.63.129.16");

    private static final Networks GLOBAL_V6 = Networks.parse("2000::/3");

    /** Teredo and its kind, documentation, and 6to4, which may hide any address of IPv4. */
    private static final Networks NOT_V6 = Networks.parse("2001::/23, 2001:db8::/32, 2002::/16, 3fff::/20");

    /** How a network of IPv6 alone reaches an address of IPv4, the last four bytes (RFC 6052). */
    private static final Networks TRANSLATED = Networks.parse("64:ff9b::/96");

    private static final int V4_LENGTH = 4;
    private static final int V6_LENGTH = 16;

    private PublicAddresses() {}

    static boolean hold(InetAddress address) {
        if (address.getAddress().length == V4_LENGTH) {
            return !NOT_V4.hold(address);
        }
        return TRANSLATED.hold(address) ? hold(translated(address)) : GLOBAL_V6.hold(address) && !NOT_V6.hold(address);
    }

    private static InetAddress translated(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), V6_LENGTH - V4_LENGTH, V6_LENGTH));
        } catch (UnknownHostException neverForFourBytes) {
            throw new IllegalStateException(neverForFourBytes);
        }
    }
}
