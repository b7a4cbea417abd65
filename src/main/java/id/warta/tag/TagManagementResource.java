package id.warta.tag;

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
import org.jboss.resteasy.reactive.RestResponse;

/** Tags, for editors. */
@Path("/v1/manage/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Manage tags")
public class TagManagementResource {
    private final TagWriting writing;

    TagManagementResource(TagWriting writing) {
        this.writing = writing;
    }

    @POST
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createTag", summary = "Create a tag")
    @APIResponseSchema(value = ManagedTag.class, responseCode = "201")
    public RestResponse<ManagedTag> create(TagInput input) {
        var tag = writing.create(input);
        return VersionTag.created(URI.create("/v1/tags/" + tag.slug()), tag.version(), tag);
    }
}
