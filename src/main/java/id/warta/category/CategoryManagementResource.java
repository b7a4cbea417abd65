package id.warta.category;

import id.warta.access.Caller;
import id.warta.access.Idempotent;
import id.warta.access.Scope;
import id.warta.input.Change;
import id.warta.input.MergePatches;
import id.warta.input.Parameters;
import id.warta.paging.NamedListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.NotFound;
import id.warta.web.IfMatchParameter;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Categories, for editors. An address is an id, a slug or a former slug. */
@Path("/v1/manage/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Manage categories")
public class CategoryManagementResource {
    private final CategoryWriting writing;
    private final CategoryRepository categories;
    private final Paging paging;
    private final SecurityIdentity identity;

    CategoryManagementResource(
            CategoryWriting writing, CategoryRepository categories, Paging paging, SecurityIdentity identity) {
        this.writing = writing;
        this.categories = categories;
        this.paging = paging;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createCategory", summary = "Create a category")
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "201")
    public RestResponse<ManagedCategory> create(CategoryInput input) {
        var category = writing.create(input, Caller.of(identity));
        return VersionTag.created(URI.create("/v1/manage/categories/" + category.id()), category.version(), category);
    }

    @GET
    @Transactional
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(operationId = "listManagedCategories", summary = "List the categories by path")
    public PageView<ManagedCategory> list(@BeanParam NamedListParameters given) {
        var parameters = new Parameters();
        var pattern = given.pattern(parameters);
        var page = paging.request(parameters, "managed categories " + pattern, given.limit, given.cursor, null);
        parameters.check();
        return paging.page(
                        page,
                        categories.list(pattern, page),
                        category -> List.of(category.path, category.id.toString()),
                        null)
                .map(ManagedCategory::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(operationId = "getManagedCategory", summary = "Read a category with its version")
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "200")
    public RestResponse<ManagedCategory> get(@RestPath @Parameter(description = "Id or slug") String id) {
        return categories
                .findByAddress(id)
                .map(category -> VersionTag.ok(category.version, ManagedCategory.of(category)))
                .orElseThrow(() -> new NotFound("category", id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "replaceCategory",
            summary = "Replace a category",
            description =
                    "A slug, a parent or a position that is left out stays; a parent that is null makes it a root. All that "
                            + "stands below comes along, and every former slug leads to the new one.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CategoryInput.class)))
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "200")
    public RestResponse<ManagedCategory> replace(
            @RestPath @Parameter(description = "Id or slug") String id,
            Change.Replacement<CategoryInput> change,
            @BeanParam IfMatchParameter given) {
        return ok(writing.change(id, given.precondition(), change, Caller.of(identity)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "patchCategory", summary = "Change some members of a category, or its place in the tree")
    @RequestBody(content = @Content(schema = @Schema(implementation = CategoryInput.class)))
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "200")
    public RestResponse<ManagedCategory> patch(
            @RestPath @Parameter(description = "Id or slug") String id,
            Change.MergePatch<CategoryInput> change,
            @BeanParam IfMatchParameter given) {
        return ok(writing.change(id, given.precondition(), change, Caller.of(identity)));
    }

    @POST
    @Idempotent
    @Path("reorder")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "reorderCategories",
            summary = "Put all categories below another, or all roots, into an order",
            description = "Their positions become 0, 1, 2 and so on.")
    @APIResponseSchema(value = CategoryOrder.class, responseCode = "200")
    public RestResponse<CategoryOrder> reorder(CategoryOrder order) {
        return RestResponse.ok(writing.reorder(order, Caller.of(identity)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "deleteCategory",
            summary = "Delete a category that is empty, or move to another what stands in it",
            description = "With articles or categories in it, it is 409 with the count.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @RestPath @Parameter(description = "Id or slug") String id,
            @RestQuery
                    @Parameter(
                            description = "Slug of the category that gets its articles and what stands below it",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
                    @Nullable
                    String moveTo,
            @BeanParam IfMatchParameter given) {
        var parameters = new Parameters();
        var target = parameters.text("moveTo", moveTo, 120);
        parameters.check();
        writing.delete(id, given.precondition(), target, Caller.of(identity));
    }

    private static RestResponse<ManagedCategory> ok(ManagedCategory category) {
        return VersionTag.ok(category.version(), category);
    }
}
