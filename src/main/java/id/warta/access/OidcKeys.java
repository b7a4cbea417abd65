package id.warta.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.outgoing.Call;
import id.warta.outgoing.Calls;
import id.warta.problem.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of an issuer. They are kept for {@link #FRESH}; a key that is unknown has them fetched again, because issuers
 * change keys, but not more often than every {@link #PAUSE}, whether the fetch succeeds or not. A thread of its own fetches, and only
 * {@link #MAX_WAITING} callers wait for it, so that an issuer that hangs holds up nobody else. If the issuer does not answer, the keys
 * at hand go on.
 */
final class OidcKeys {
    static final Duration FRESH = Duration.ofMinutes(10);
    static final Duration PAUSE = Duration.ofSeconds(5);
    static final int MAX_WAITING = 4;
    private static final Logger LOG = Logger.getLogger(OidcKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int MAX_LENGTH = 1 << 20;

    private final String issuer;
    private final @Nullable URI configured;
    private final ObjectMapper json;
    private final Clock clock;
    private final Calls calls;
    private final URI named;
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private volatile List<PublicJsonWebKey> keys = List.of();
    private @Nullable CompletableFuture<Void> fetching;
    private Instant triedAt = Instant.MIN;

    OidcKeys(String issuer, @Nullable URI configured, ObjectMapper json, Clock clock, Calls calls) {
        this.issuer = issuer;
        this.configured = configured;
        this.json = json;
        this.clock = clock;
        this.calls = calls;
        this.named = configured == null ? URI.create(issuer) : configured;
    }

    /**
     * The key of this id; of a token that names none, the only key that there is.
     *
     * @throws Unavailable if there are no keys because the issuer does not answer, or too many callers wait for it already
     */
    Optional<PublicKey> find(@Nullable String id) {
        refreshAfter(FRESH);
        var found = match(id);
        if (found.isEmpty()) {
            refreshAfter(PAUSE);
            found = match(id);
        }
        if (keys.isEmpty()) {
            throw new Unavailable();
        }
        return found;
    }

    private Optional<PublicKey> match(@Nullable String id) {
        var matching = keys.stream()
                .filter(key -> id == null || id.equals(key.getKeyId()))
                .toList();
        return matching.size() == 1 ? Optional.of(matching.get(0).getPublicKey()) : Optional.empty();
    }

    /** Waits for new keys if the last try is this long ago, unless too many wait. */
    private void refreshAfter(Duration age) {
        var fetch = fetchAfter(age);
        if (fetch == null || !places.tryAcquire()) {
            return;
        }
        try {
            fetch.get(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Keys are not there in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private synchronized @Nullable CompletableFuture<Void> fetchAfter(Duration age) {
        var now = clock.instant();
        if (fetching != null && !fetching.isDone()) {
            return fetching;
        }
        if (!triedAt.isBefore(now.minus(age))) {
            return null;
        }
        triedAt = now;
        fetching = CompletableFuture.runAsync(this::fetch, work -> {
            var thread = new Thread(work, "oidc-keys");
            thread.setDaemon(true);
            thread.start();
        });
        return fetching;
    }

    private void fetch() {
        try {
            keys = signing(new JsonWebKeySet(get(configured == null ? discover() : configured)));
        } catch (IOException | JoseException | IllegalArgumentException e) {
            LOG.warnf("The keys of %s can not be read: %s", issuer, e.getMessage());
        }
    }

    private static List<PublicJsonWebKey> signing(JsonWebKeySet set) {
        var signing = new ArrayList<PublicJsonWebKey>();
        for (JsonWebKey key : set.getJsonWebKeys()) {
            if (key instanceof PublicJsonWebKey open
                    && (key.getUse() == null || key.getUse().equals("sig"))) {
                signing.add(open);
            }
        }
        return List.copyOf(signing);
    }

    private URI discover() throws IOException {
        var base = issuer.endsWith("/") ? issuer : issuer + "/";
        JsonNode metadata = json.readTree(get(URI.create(base + ".well-known/openid-configuration")));
        if (!issuer.equals(metadata.path("issuer").textValue())
                || !metadata.path("jwks_uri").isTextual()) {
            throw new IOException("the discovery document names another issuer or no keys");
        }
        return URI.create(metadata.get("jwks_uri").textValue());
    }

    private String get(URI address) throws IOException {
        var answer = calls.make(Call.get(address, TIMEOUT, MAX_LENGTH).trusting(named));
        if (answer.status() != 200) {
            throw new IOException(address + " answers " + answer.status());
        }
        return answer.body().toString(StandardCharsets.UTF_8);
    }
}
