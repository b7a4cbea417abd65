package id.warta.exchange.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of picture a file is, by how it begins and never by its name. */
enum PictureType {
    JPEG("\u00FF\u00D8\u00FF.*"),
    PNG("\u0089PNG\r\n\u001A\n.*"),
    GIF("GIF8[79]a.*"),
    WEBP("RIFF.{4}WEBP.*"),
    AVIF(".{4}ftypavi[fs].*"),
    HEIC(".{4}ftyp(?:hei[cx]|hev[cx]|mif1).*");

    /** How many bytes of a file tell it. */
    static final int HEAD = 16;

    private final Pattern beginning;

    PictureType(String beginning) {
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /** The media type of what begins with these bytes; empty if it is no picture that is known here. */
    static Optional<String> of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        for (var type : values()) {
            if (type.beginning.matcher(text).matches()) {
                return Optional.of("image/" + type.name().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
