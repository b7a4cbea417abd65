package id.warta.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Network addresses of callers. */
public final class Addresses {
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:%.*)?");
    private static final int MAX_LENGTH = 80;
    private static final int V6_LENGTH = 16;
    private static final int V6_NETWORK = 8;

    private Addresses() {}

    /** What one subscriber has: an IPv4 address, or the first 64 bits of one of IPv6. */
    public static byte[] network(String address) {
        return literal(address)
                .map(InetAddress::getAddress)
                .map(bytes -> bytes.length == V6_LENGTH ? Arrays.copyOf(bytes, V6_NETWORK) : bytes)
                .orElseGet(() -> address.getBytes(StandardCharsets.UTF_8));
    }

    /** The address that the text spells in digits; nothing for a name, which would have to be looked up. */
    public static Optional<InetAddress> literal(String text) {
        if (text.length() > MAX_LENGTH || !LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noLiteral) {
            return Optional.empty();
        }
    }
}
