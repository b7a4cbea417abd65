package id.warta.category;

import id.warta.access.Caller;
import id.warta.access.Idempotent;
import id.warta.access.Scope;
import id.warta.input.Change;
import id.warta.input.MergePatches;
import id.warta.managed.ManagedAnswers;
import id.warta.managed.ManagedListParameters;
import id.warta.managed.MoveParameters;
import id.warta.paging.PageView;
import id.warta.web.IfMatchParameter;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Categories, for editors. */
@Path("/v1/manage/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.TAXONOMY_WRITE)
@Tag(name = "Manage categories")
public class CategoryManagementResource {
    private final ManagedAnswers<Category, CategoryInput, ManagedCategory> categories;
    private final CategoryWriting writing;
    private final SecurityIdentity identity;

    CategoryManagementResource(CategoryWriting writing, SecurityIdentity identity) {
        this.writing = writing;
        this.identity = identity;
        this.categories =
                new ManagedAnswers<>(writing.documents(), identity, ManagedCategory::id, ManagedCategory::saved);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createCategory",
            summary = "Create a category",
            description = "A slug that is left out is made from the name. Without `parent` it is a root.")
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "201")
    public RestResponse<ManagedCategory> create(CategoryInput input) {
        return categories.create(input);
    }

    @GET
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(
            operationId = "listManagedCategories",
            summary = "List the categories by path",
            description = "Parents come before their children.")
    public PageView<ManagedCategory> list(@BeanParam ManagedListParameters given) {
        return categories.list(given);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(
            operationId = "getManagedCategory",
            summary = "Read a category with its version",
            description = "With its version as `ETag`, for `If-Match`. The address is an id, a slug or a former slug.")
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "200")
    public RestResponse<ManagedCategory> get(@RestPath String id) {
        return categories.get(id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "replaceCategory",
            summary = "Replace a category",
            description =
                    "A slug, a parent or a position that is left out stays; a parent that is null makes it a root. All that "
                            + "stands below comes along, and every former slug leads to the new one.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CategoryInput.class)))
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "200")
    public RestResponse<ManagedCategory> replace(
            @RestPath String id, Change.Replacement<CategoryInput> change, @BeanParam IfMatchParameter given) {
        return categories.change(id, change, given);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchCategory",
            summary = "Change some members of a category, or its place in the tree",
            description =
                    "A merge patch (RFC 7396). A new `parent` moves the category with all below it. `If-Match` is required.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CategoryInput.class)))
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "200")
    public RestResponse<ManagedCategory> patch(
            @RestPath String id, Change.MergePatch<CategoryInput> change, @BeanParam IfMatchParameter given) {
        return categories.change(id, change, given);
    }

    @POST
    @Idempotent
    @Path("reorder")
    @Operation(
            operationId = "reorderCategories",
            summary = "Set the order of the children of a category, or of the roots",
            description = "Their positions become 0, 1, 2 and so on.")
    @APIResponseSchema(value = CategoryOrder.class, responseCode = "200")
    public RestResponse<CategoryOrder> reorder(CategoryOrder order) {
        return RestResponse.ok(writing.reorder(order, Caller.of(identity)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteCategory",
            summary = "Delete a category, or move its content to another",
            description =
                    "A category with articles or children is deleted only with `moveTo`; otherwise the answer is 409 with the count.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String id, @BeanParam MoveParameters given) {
        categories.delete(id, given.moveTo, given);
    }
}
