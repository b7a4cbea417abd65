package id.warta.access;

import id.warta.connection.ClientAddresses;
import id.warta.secret.Digests;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Knows whose token it is. A text that can't be a token of Warta's costs no query. */
@ApplicationScoped
public class TokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Logger LOG = Logger.getLogger(TokenIdentityProvider.class);

    private static final List<String> REASONS = List.of("malformed", "unknown", "expired", "revoked", "issuer");

    private final AccessTokenRepository tokens;
    private final BootstrapToken bootstrap;
    private final OidcTokens issued;
    private final ClientAddresses clients;
    private final Clock clock;
    private final MeterRegistry meters;

    TokenIdentityProvider(
            AccessTokenRepository tokens,
            BootstrapToken bootstrap,
            OidcTokens issued,
            ClientAddresses clients,
            Clock clock,
            MeterRegistry meters) {
        this.tokens = tokens;
        this.bootstrap = bootstrap;
        this.issued = issued;
        this.clients = clients;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var asked = HttpSecurityUtils.getRoutingContextAttribute(request);
        var address = asked == null ? null : clients.of(asked.request());
        return context.runBlocking(() -> identify(request.getToken().getToken(), address));
    }

    @ActivateRequestContext
    SecurityIdentity identify(String text, @Nullable String address) {
        var hash = Digests.sha256(text);
        if (bootstrap.isConfigured(hash)) {
            return new Caller(bootstrap.name(), Scope.ALL, null, Set.of(), address).identity();
        }
        if (issued.takes(text)) {
            return issued(text, address);
        }
        if (!TokenText.isWhole(text)) {
            throw refused("malformed");
        }
        var now = clock.instant();
        var token = tokens.findByHash(hash).orElseThrow(() -> refused("unknown"));
        if (!token.isOpen(now)) {
            throw refused(token.revokedAt == null ? "expired" : "revoked");
        }
        keepUse(token, now);
        return new Caller(token.name, Set.of(token.scopes), token.id, Set.copyOf(token.categories()), address)
                .identity();
    }

    /** All reasons stand at 0 from the start, so that the first refusal is a rise. */
    void watch(@Observes StartupEvent started) {
        REASONS.forEach(this::refusals);
    }

    private SecurityIdentity issued(String text, @Nullable String address) {
        try {
            return issued.identify(text, address).identity();
        } catch (AuthenticationFailedException reason) {
            refusals("issuer").increment();
            throw reason;
        }
    }

    private AuthenticationFailedException refused(String reason) {
        refusals(reason).increment();
        return new AuthenticationFailedException();
    }

    private Counter refusals(String reason) {
        return Counter.builder("warta.tokens.refused")
                .tag("reason", reason)
                .description("Bearer tokens that were not taken; issuer is those of the OpenID Connect issuer")
                .register(meters);
    }

    private void keepUse(AccessToken token, Instant now) {
        var last = token.lastUsedAt;
        if (last == null || !last.isAfter(now.minus(AccessTokenRepository.USE_KEPT_EVERY))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> tokens.keepUse(token.id, now));
            } catch (RuntimeException e) {
                LOG.warn("The use of a token could not be written down", e); // no reason to refuse what it opens
            }
        }
    }
}
