package id.warta.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java has. */
public final class Digests {
    private Digests() {}

    public static byte[] sha256(byte[] content) {
        return newSha256().digest(content);
    }

    /** For content that comes in parts. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] sha256(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8));
    }
}
