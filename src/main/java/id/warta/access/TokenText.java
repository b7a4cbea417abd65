package id.warta.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * The text of a token: {@code wrt_}, 32 random letters and digits (190 bits), and six of a checksum over what stands before
 * them, so that secret scanners find leaked ones without false alarms.
 */
final class TokenText {
    private static final String PREFIX = "wrt_";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String generate() {
        var text = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text + checksum(text.toString());
    }

    /** Whether this could be a token of Warta's, without asking the database. */
    static boolean isWhole(String text) {
        int body = PREFIX.length() + RANDOM_LENGTH;
        return text.length() == body + CHECKSUM_LENGTH
                && text.startsWith(PREFIX)
                && text.substring(body).equals(checksum(text.substring(0, body)));
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        long value = crc.getValue();
        var digits = new StringBuilder();
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            digits.insert(0, ALPHABET.charAt((int) (value % ALPHABET.length())));
            value /= ALPHABET.length();
        }
        return digits.toString();
    }
}
