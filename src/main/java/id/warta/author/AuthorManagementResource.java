package id.warta.author;

import id.warta.access.Scope;
import id.warta.web.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Authors, for editors. */
@Path("/v1/manage/authors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Manage authors")
public class AuthorManagementResource {
    private final AuthorWriting writing;

    AuthorManagementResource(AuthorWriting writing) {
        this.writing = writing;
    }

    @POST
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createAuthor", summary = "Create an author")
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "201")
    public RestResponse<ManagedAuthor> create(AuthorInput input) {
        var author = writing.create(input);
        return VersionTag.created(URI.create("/v1/authors/" + author.slug()), author.version(), author);
    }
}
