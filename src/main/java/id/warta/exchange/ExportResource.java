package id.warta.exchange;

import id.warta.access.Caller;
import id.warta.access.Scope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports the whole newsroom. */
@Path("/v1/manage/export.ndjson")
@Tag(name = "Import and export")
public class ExportResource {
    private static final String NDJSON = "application/x-ndjson";

    private final Export export;
    private final SecurityIdentity identity;

    ExportResource(Export export, SecurityIdentity identity) {
        this.export = export;
        this.identity = identity;
    }

    @GET
    @Produces(NDJSON)
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "exportNewsroom",
            summary = "Export the newsroom as lines of JSON",
            description =
                    "As it is at one moment, in this order: authors, categories, tags, attachments, articles in every state, and if they are "
                            + "included revisions and comments. Imported into an empty newsroom it gives the same export, but for the times of "
                            + "`createdAt` and `updatedAt`. What was deleted is not told.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each document; its `kind` says what it is",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput export(@BeanParam ExportParameters given) {
        var order = given.read();
        var caller = Caller.of(identity);
        caller.requireWholeNewsroom();
        if (order.comments()) {
            caller.require(Scope.COMMENTS_MODERATE);
        }
        return out -> export.write(order, out);
    }
}
