package id.warta.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether the escapes of an address can be read: RFC 3986, section 2.1, of UTF-8 without U+0000. */
final class PercentEncoding {
    private PercentEncoding() {}

    static boolean isReadable(String uri) {
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
            } else if (character < ' ' || character > 0xFF) {
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
