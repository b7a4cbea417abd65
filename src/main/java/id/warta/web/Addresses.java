package id.warta.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Network addresses of callers. */
public final class Addresses {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+(%.*)?");
    private static final int V6_LENGTH = 16;
    private static final int V6_NETWORK = 8;

    private Addresses() {}

    /** What one subscriber has: an IPv4 address, or the first 64 bits of one of IPv6. */
    public static byte[] network(String address) {
        try {
            if (LITERAL.matcher(address).matches()) { // a name would be looked up
                var bytes = InetAddress.getByName(address).getAddress();
                return bytes.length == V6_LENGTH ? Arrays.copyOf(bytes, V6_NETWORK) : bytes;
            }
        } catch (UnknownHostException noLiteral) {
            // then it is what it is
        }
        return address.getBytes(StandardCharsets.UTF_8);
    }
}
