package id.warta.access;

import id.warta.web.Digests;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows whose token it is. A text that can't be a token of Warta's costs no query. */
@ApplicationScoped
public class TokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
    private final AccessTokenRepository tokens;
    private final BootstrapToken bootstrap;

    TokenIdentityProvider(AccessTokenRepository tokens, BootstrapToken bootstrap) {
        this.tokens = tokens;
        this.bootstrap = bootstrap;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var asked = HttpSecurityUtils.getRoutingContextAttribute(request);
        var address = asked == null || asked.request().remoteAddress() == null
                ? null
                : asked.request().remoteAddress().hostAddress();
        return context.runBlocking(() -> identify(request.getToken().getToken(), address));
    }

    @ActivateRequestContext
    SecurityIdentity identify(String text, @Nullable String address) {
        var hash = Digests.sha256(text);
        if (bootstrap.isConfigured(hash)) {
            return new Caller(bootstrap.name(), Scope.ALL, null, Set.of(), address).identity();
        }
        if (!TokenText.isWhole(text)) {
            throw new AuthenticationFailedException();
        }
        var token = tokens.findByHash(hash).orElseThrow(AuthenticationFailedException::new);
        return new Caller(token.name, Set.of(token.scopes), token.id, Set.of(), address).identity();
    }
}
