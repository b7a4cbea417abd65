package id.warta.problem;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether the target of a request can be read: RFC 3986, with bytes and escapes that are UTF-8 without control characters. */
public final class PercentEncoding {
    private static final String PLAIN = "/-._~?=&,:*+";

    private PercentEncoding() {}

    public static boolean isReadable(String uri) {
        return (!uri.startsWith("//") && uri.chars().allMatch(PercentEncoding::isPlain)) || (isUri(uri) && isUtf8(uri));
    }

    private static boolean isPlain(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || PLAIN.indexOf(character) >= 0;
    }

    private static boolean isUri(String uri) {
        try {
            var unused = new URI(uri);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isUtf8(String uri) {
        var bytes = new ByteArrayOutputStream(uri.length());
        for (int at = 0; at < uri.length(); at++) {
            char character = uri.charAt(at);
            if (character == '%') {
                int value = at + 2 < uri.length() ? hex(uri.charAt(at + 1), uri.charAt(at + 2)) : -1;
                if (value <= 0) {
                    return false;
                }
                bytes.write(value);
                at += 2;
            } else if (character > 0xFF) {
                return false;
            } else {
                bytes.write(character);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static int hex(char high, char low) {
        int value = Character.digit(high, 16) * 16 + Character.digit(low, 16);
        return Character.digit(high, 16) < 0 || Character.digit(low, 16) < 0 ? -1 : value;
    }
}
