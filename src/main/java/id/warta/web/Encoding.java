package id.warta.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The content codings that answers come in. */
public enum Encoding {
    IDENTITY,
    GZIP,
    BR;

    private static final int MIN_SIZE = 1_024; // smaller answers fit one packet anyway
    private static final int BROTLI_QUALITY = 5;
    private static final boolean BROTLI_AVAILABLE = Brotli4jLoader.isAvailable();

    /** RFC 9110, section 12.5.3; brotli before gzip where both are taken. */
    public static Encoding preferred(@Nullable String acceptEncoding, int size) {
        if (acceptEncoding == null || size < MIN_SIZE) {
            return IDENTITY;
        }
        if (BROTLI_AVAILABLE && accepts(acceptEncoding, "br")) {
            return BR;
        }
        return accepts(acceptEncoding, "gzip") ? GZIP : IDENTITY;
    }

    private static boolean accepts(String acceptEncoding, String coding) {
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(part -> part.replace(" ", "").split(";"))
                .anyMatch(part -> part[0].equals(coding) && (part.length == 1 || !part[1].matches("q=0(\\.0{0,3})?")));
    }

    /** How it marks an entity tag: another coding is another representation. */
    public String suffix() {
        return this == IDENTITY ? "" : "-" + token();
    }

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public byte[] encode(byte[] content) {
        try {
            return switch (this) {
                case IDENTITY -> content;
                case BR -> Encoder.compress(content, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
                case GZIP -> {
                    var bytes = new ByteArrayOutputStream(content.length / 2);
                    try (var gzip = new GZIPOutputStream(bytes)) {
                        gzip.write(content);
                    }
                    yield bytes.toByteArray();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
