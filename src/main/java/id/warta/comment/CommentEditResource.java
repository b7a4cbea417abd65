package id.warta.comment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

    CommentEditResource(CommentPosting posting) {
        this.posting = posting;
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editComment",
            summary = "Change a comment within 15 minutes",
            description = "The changed comment is checked like a new one.")
    @APIResponseSchema(value = CommentReceipt.class, responseCode = "200")
    public RestResponse<CommentReceipt> edit(
            @RestPath String id,
            @RestHeader(TOKEN)
                    @Parameter(
                            description = "The `editToken` that the reader was given",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
                    @Nullable
                    String token,
            CommentEditInput input) {
        return ResponseBuilder.ok(posting.edit(id, token, input))
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
                    String token) {
        posting.withdraw(id, token);
    }
}
