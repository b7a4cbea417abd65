package id.warta.access;

import id.warta.web.Digests;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Set;

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
        return context.runBlocking(() -> identify(request.getToken().getToken()));
    }

    @ActivateRequestContext
    SecurityIdentity identify(String text) {
        var hash = Digests.sha256(text);
        if (bootstrap.isConfigured(hash)) {
            return identity(bootstrap.name(), Scope.ALL);
        }
        if (!TokenText.isWhole(text)) {
            throw new AuthenticationFailedException();
        }
        var token = tokens.findByHash(hash).orElseThrow(AuthenticationFailedException::new);
        return identity(token.name, Set.of(token.scopes));
    }

    private static SecurityIdentity identity(String name, Set<String> scopes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(scopes)
                .build();
    }
}
