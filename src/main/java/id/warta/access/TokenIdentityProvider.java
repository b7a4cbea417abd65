package id.warta.access;

import id.warta.connection.ClientAddresses;
import id.warta.secret.Digests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Knows whose token it is. A text that can't be a token of Warta's costs no query. */
@ApplicationScoped
public class TokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Logger LOG = Logger.getLogger(TokenIdentityProvider.class);

    private final AccessTokenRepository tokens;
    private final BootstrapToken bootstrap;
    private final OidcTokens issued;
    private final ClientAddresses clients;
    private final Clock clock;

    TokenIdentityProvider(
            AccessTokenRepository tokens,
            BootstrapToken bootstrap,
            OidcTokens issued,
            ClientAddresses clients,
            Clock clock) {
        this.tokens = tokens;
        this.bootstrap = bootstrap;
        this.issued = issued;
        this.clients = clients;
        this.clock = clock;
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
            return issued.identify(text, address).identity();
        }
        if (!TokenText.isWhole(text)) {
            throw new AuthenticationFailedException();
        }
        var now = clock.instant();
        var token = tokens.findByHash(hash)
                .filter(known -> known.isOpen(now))
                .orElseThrow(AuthenticationFailedException::new);
        keepUse(token, now);
        return new Caller(token.name, Set.of(token.scopes), token.id, Set.copyOf(token.categories()), address)
                .identity();
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
