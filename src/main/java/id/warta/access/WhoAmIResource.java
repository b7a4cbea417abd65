package id.warta.access;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the token in hand is good for. */
@Path("/v1/manage/whoami")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class WhoAmIResource {
    private final AccessTokenRepository tokens;
    private final CategoryLimits categories;
    private final SecurityIdentity identity;

    WhoAmIResource(AccessTokenRepository tokens, CategoryLimits categories, SecurityIdentity identity) {
        this.tokens = tokens;
        this.categories = categories;
        this.identity = identity;
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            operationId = "getCaller",
            summary = "Read the caller: name, scopes, categories",
            description = "The name, scopes and categories of the token in the request.")
    public CallerView get() {
        var caller = Caller.of(identity);
        var token = caller.tokenId() == null ? null : tokens.findById(caller.tokenId());
        return new CallerView(
                caller.name(),
                token != null ? "token" : caller.name().startsWith(OidcTokens.PREFIX) ? "oidc" : "administrator",
                caller.scopes().stream().sorted().toList(),
                ManagedToken.named(caller.categories(), categories.slugsOf(caller.categories())),
                caller.tokenId(),
                token == null ? null : token.expiresAt);
    }
}
