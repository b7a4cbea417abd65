package id.warta.category;

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

/** Categories, for editors. */
@Path("/v1/manage/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Manage categories")
public class CategoryManagementResource {
    private final CategoryWriting writing;

    CategoryManagementResource(CategoryWriting writing) {
        this.writing = writing;
    }

    @POST
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createCategory", summary = "Create a category")
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "201")
    public RestResponse<ManagedCategory> create(CategoryInput input) {
        var category = writing.create(input);
        return VersionTag.created(URI.create("/v1/categories/" + category.slug()), category.version(), category);
    }
}
