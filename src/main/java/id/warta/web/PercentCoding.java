package id.warta.web;

import id.warta.text.Characters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding (RFC 3986, section 2.1) as others wrote it: what cannot be decoded, or not be stored then, stays as it is. */
public final class PercentCoding {
    private PercentCoding() {}

    /** The text with its escapes decoded as UTF-8; the text itself if they are no UTF-8 or hold U+0000. A plus stays a plus. */
    public static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var decoded = ByteBuffer.allocate(bytes.length);
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == '%'
                    && index + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[index + 1])
                    && HexFormat.isHexDigit(bytes[index + 2])) {
                decoded.put((byte)
                        (HexFormat.fromHexDigit(bytes[index + 1]) << 4 | HexFormat.fromHexDigit(bytes[index + 2])));
                index += 2;
            } else {
                decoded.put(bytes[index]);
            }
        }
        try {
            var decodedText =
                    StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
            return Characters.isStorable(decodedText) ? decodedText : text;
        } catch (CharacterCodingException notUtf8) {
            return text;
        }
    }
}
