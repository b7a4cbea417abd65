package id.warta.comment;

import id.warta.connection.Addresses;
import id.warta.connection.ClientAddresses;
import id.warta.site.CommentsConfig;
import id.warta.web.RateLimiter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What readers do to a comment of their own, for a quarter of an hour. */
@Path("/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class CommentEditResource {
    private static final String TOKEN = "Comment-Edit-Token";

    private final CommentPosting posting;
    private final RateLimiter limits;
    private final ClientAddresses clients;
    private final CommentsConfig config;

    CommentEditResource(CommentPosting posting, RateLimiter limits, ClientAddresses clients, CommentsConfig config) {
        this.posting = posting;
        this.limits = limits;
        this.clients = clients;
        this.config = config;
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editComment",
            summary = "Change a comment within 15 minutes",
            description =
                    "The changed comment is checked like a new one, and changes have a limit of their own like new ones.")
    @APIResponseSchema(value = CommentReceipt.class, responseCode = "200")
    public RestResponse<CommentReceipt> edit(
            @RestPath String id,
            @RestHeader(TOKEN)
                    @Parameter(
                            description = "The `editToken` that the reader was given",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
                    @Nullable
                    String token,
            CommentEditInput input,
            @Context HttpServerRequest request) {
        var left = take(request);
        return ResponseBuilder.ok(posting.edit(id, token, input))
                .header("RateLimit", left.limit())
                .header("RateLimit-Policy", left.policyField())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Operation(
            operationId = "withdrawComment",
            summary = "Withdraw a comment within 15 minutes",
            description =
                    "The reader who wrote it can withdraw it with the `editToken`, as long as the token is valid.")
    @APIResponse(responseCode = "204", description = "It is shown no more")
    public void withdraw(
            @RestPath String id,
            @RestHeader(TOKEN)
                    @Parameter(
                            description = "The `editToken` that the reader was given",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
                    @Nullable
                    String token,
            @Context HttpServerRequest request) {
        var unused = take(request);
        posting.withdraw(id, token);
    }

    /** Before the token is looked at: guesses are limited too. */
    private RateLimiter.Left take(HttpServerRequest request) {
        return limits.take("edit", Addresses.network(clients.of(request)), config.perAddress(), config.window());
    }
}
