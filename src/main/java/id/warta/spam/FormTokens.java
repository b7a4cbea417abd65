package id.warta.spam;

import id.warta.secret.Signatures;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Signs when a form was given out, and for which article. */
@Singleton
public class FormTokens {
    private static final String PURPOSE = "comment-form";

    private final Signatures signatures;

    FormTokens(Signatures signatures) {
        this.signatures = signatures;
    }

    public String write(UUID article, Instant now) {
        var time = ByteBuffer.allocate(Long.BYTES).putLong(now.toEpochMilli()).array();
        var token = Arrays.copyOf(time, Long.BYTES + Signatures.LENGTH);
        System.arraycopy(signatures.sign(PURPOSE, content(article, time)), 0, token, Long.BYTES, Signatures.LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** When the form was given out; empty if it was not given out here, or for another article. */
    Optional<Instant> read(UUID article, String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != Long.BYTES + Signatures.LENGTH) {
                return Optional.empty();
            }
            var time = Arrays.copyOf(bytes, Long.BYTES);
            var signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
            return signatures.isSigned(PURPOSE, content(article, time), signature)
                    ? Optional.of(Instant.ofEpochMilli(ByteBuffer.wrap(time).getLong()))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] content(UUID article, byte[] time) {
        return ByteBuffer.allocate(2 * Long.BYTES + Long.BYTES)
                .putLong(article.getMostSignificantBits())
                .putLong(article.getLeastSignificantBits())
                .put(time)
                .array();
    }
}
