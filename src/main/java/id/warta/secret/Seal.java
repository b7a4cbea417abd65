package id.warta.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes a text so that only who knows the key's name can open it: AES-GCM with 256 bits (NIST SP 800-38D). */
public final class Seal {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public Seal(String name) {
        this.key = new SecretKeySpec(Digests.sha256("seal " + name), "AES");
    }

    public byte[] close(String text) {
        var nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        var sealed = Arrays.copyOf(nonce, NONCE_LENGTH + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE_LENGTH, closed.length);
        return sealed;
    }

    public String open(byte[] sealed) {
        var nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
        var closed = Arrays.copyOfRange(sealed, NONCE_LENGTH, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, closed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
