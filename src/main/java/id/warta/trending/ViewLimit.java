package id.warta.trending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.warta.connection.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often one network address may open one article and be counted, so that a loop does not choose what is most read. In memory only,
 * for minutes, and under a hash whose key ends with the program; each server counts for itself.
 */
@ApplicationScoped
class ViewLimit {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MAX_REMEMBERED = 100_000;

    private final SecretKeySpec key;
    private final int perAddress;
    private final Cache<Long, AtomicInteger> opened = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();

    ViewLimit(TrendingConfig config) {
        perAddress = config.perAddress();
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Takes one; whether it counts. */
    boolean take(UUID article, String address) {
        return opened.get(hash(article, address), unknown -> new AtomicInteger())
                        .incrementAndGet()
                <= perAddress;
    }

    private long hash(UUID article, String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(ByteBuffer.allocate(16)
                    .putLong(article.getMostSignificantBits())
                    .putLong(article.getLeastSignificantBits())
                    .flip());
            return ByteBuffer.wrap(mac.doFinal(Addresses.network(address))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
