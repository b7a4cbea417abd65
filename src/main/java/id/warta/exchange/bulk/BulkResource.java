package id.warta.exchange.bulk;

import id.warta.access.Caller;
import id.warta.access.Scope;
import id.warta.input.Parameters;
import id.warta.problem.Languages;
import id.warta.problem.Wording;
import id.warta.source.SyncParameters;
import id.warta.web.Idempotency;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Many articles in one request. */
@Path("/v1/manage/articles/bulk")
@Tag(name = "Manage articles")
public class BulkResource {
    private static final String NDJSON = "application/x-ndjson";

    private final BulkUpload upload;
    private final SecurityIdentity identity;

    BulkResource(BulkUpload upload, SecurityIdentity identity) {
        this.upload = upload;
        this.identity = identity;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "uploadArticles",
            summary = "Upload many articles, one JSON object a line",
            description =
                    "Any number of rows of at most 1 MiB each. Results come as lines in the order of the rows, `BulkRow` each, and the "
                            + "last line is `BulkTotals`. A broken row fails alone, unless `atomic` is asked for. With `upsert` running it again "
                            + "changes nothing, so there is no Idempotency-Key. With `sync` there is also a line, with `row` 0, for each article that is "
                            + "missing.")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "A line for each row, and one with the totals",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput upload(
            InputStream body,
            @BeanParam BulkParameters given,
            @BeanParam SyncParameters sync,
            @RestHeader(Idempotency.KEY) @Parameter(hidden = true) @Nullable String key,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        if (key != null) {
            var parameters = new Parameters();
            parameters.fault(Idempotency.KEY, "not-here", Wording.of("fault.no-key-here"));
            parameters.check();
        }
        var order = given.read(sync.read(Caller.of(identity)));
        var edit = given.by(Caller.of(identity));
        return out -> upload.run(body, out, order, edit, Languages.preferred(languages));
    }
}
