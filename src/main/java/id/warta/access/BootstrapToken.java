package id.warta.access;

import id.warta.secret.Digests;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/** The first administrator: the configured token, or on an empty database a generated one, whose text is handed out once. */
@ApplicationScoped
public class BootstrapToken {
    private static final int MIN_LENGTH = 32;
    private static final String NAME = "admin";

    private final AccessConfig config;
    private final AccessTokenRepository tokens;
    private final Clock clock;
    private Optional<String> generated = Optional.empty();

    BootstrapToken(AccessConfig config, AccessTokenRepository tokens, Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Sees to it that somebody can get in.
     *
     * @throws IllegalStateException if the configured token is too short to be safe, which stops the start
     */
    @Transactional
    void prepare(@Observes @Priority(100) StartupEvent started) {
        var configured = config.adminToken();
        if (configured.isPresent()) {
            if (configured.get().length() < MIN_LENGTH) {
                throw new IllegalStateException("WARTA_ADMIN_TOKEN is shorter than " + MIN_LENGTH
                        + " characters; make one with: openssl rand -hex 32");
            }
        } else if (tokens.count() == 0) {
            var text = TokenText.generate();
            tokens.persist(new AccessToken(NAME, Digests.sha256(text), Scope.ALL, NAME, clock.instant()));
            generated = Optional.of(text);
        }
    }

    /** The text of a token made just now: once, and never again. */
    public Optional<String> takeGenerated() {
        var text = generated;
        generated = Optional.empty();
        return text;
    }

    boolean isConfigured(byte[] hash) {
        return config.adminToken()
                .filter(token -> MessageDigest.isEqual(Digests.sha256(token), hash))
                .isPresent();
    }

    String name() {
        return NAME;
    }
}
