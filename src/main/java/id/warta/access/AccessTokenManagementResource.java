package id.warta.access;

import id.warta.input.Parameters;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The tokens that scripts and people call with. */
@Path("/v1/manage/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class AccessTokenManagementResource {
    private final AccessTokens access;
    private final AccessTokenRepository tokens;
    private final Paging paging;
    private final SecurityIdentity identity;

    AccessTokenManagementResource(
            AccessTokens access, AccessTokenRepository tokens, Paging paging, SecurityIdentity identity) {
        this.access = access;
        this.tokens = tokens;
        this.paging = paging;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.TOKENS_MANAGE)
    @Operation(
            operationId = "createToken",
            summary = "Create a token",
            description =
                    "Only this answer shows `token`; the server stores its hash. A caller can only give scopes that it has itself.")
    @APIResponseSchema(value = ManagedToken.class, responseCode = "201")
    public RestResponse<ManagedToken> create(AccessTokenInput input) {
        var token = access.create(input, Caller.of(identity));
        return VersionTag.created(URI.create("/v1/manage/tokens/" + token.id()), 1, token);
    }

    @GET
    @Transactional
    @RolesAllowed(Scope.TOKENS_MANAGE)
    @Operation(
            operationId = "listTokens",
            summary = "List the tokens, newest first, expired and revoked ones too",
            description = "Without their secrets, with the time of the last use.")
    public PageView<ManagedToken> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "tokens", given.limit, given.cursor, null);
        parameters.check();
        var found = tokens.list(page);
        return paging.page(page, found, token -> List.of(token.createdAt.toString(), token.id.toString()), null)
                .map(access.view(found));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Scope.TOKENS_MANAGE)
    @Operation(
            operationId = "getToken",
            summary = "Read a token: scopes, limits, last use",
            description = "Without its secret.")
    public ManagedToken get(@RestPath String id) {
        return access.read(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.TOKENS_MANAGE)
    @Operation(
            operationId = "revokeToken",
            summary = "Stop a token at once",
            description =
                    "The next request with it is refused. If-Match is not required, so that a leaked token can be stopped at once.")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    public void revoke(@RestPath String id) {
        access.revoke(id, Caller.of(identity));
    }
}
