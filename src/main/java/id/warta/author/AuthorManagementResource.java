package id.warta.author;

import id.warta.access.Idempotent;
import id.warta.access.Scope;
import id.warta.input.Change;
import id.warta.input.MergePatches;
import id.warta.managed.ManagedAnswers;
import id.warta.managed.ManagedListParameters;
import id.warta.managed.MergeInput;
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

/** Authors, for editors. */
@Path("/v1/manage/authors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.TAXONOMY_WRITE)
@Tag(name = "Manage authors")
public class AuthorManagementResource {
    private final ManagedAnswers<Author, AuthorInput, ManagedAuthor> authors;

    AuthorManagementResource(AuthorWriting writing, SecurityIdentity identity) {
        this.authors = new ManagedAnswers<>(writing.documents(), identity, ManagedAuthor::id, ManagedAuthor::saved);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createAuthor",
            summary = "Create an author",
            description = "A slug that is left out is made from the name. A taken slug is 409 with a free one.")
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "201")
    public RestResponse<ManagedAuthor> create(AuthorInput input) {
        return authors.create(input);
    }

    @GET
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(
            operationId = "listManagedAuthors",
            summary = "List the authors by name",
            description = "Also authors without public articles.")
    public PageView<ManagedAuthor> list(@BeanParam ManagedListParameters given) {
        return authors.list(given);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(
            operationId = "getManagedAuthor",
            summary = "Read an author with its version",
            description = "With its version as `ETag`, for `If-Match`. The address is an id, a slug or a former slug.")
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "200")
    public RestResponse<ManagedAuthor> get(@RestPath String id) {
        return authors.get(id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "replaceAuthor",
            summary = "Replace an author",
            description = "A slug that is left out stays. Every former slug leads to the new one.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AuthorInput.class)))
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "200")
    public RestResponse<ManagedAuthor> replace(
            @RestPath String id, Change.Replacement<AuthorInput> change, @BeanParam IfMatchParameter given) {
        return authors.change(id, change, given);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchAuthor",
            summary = "Change some members of an author",
            description = "A merge patch (RFC 7396). `If-Match` is required.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AuthorInput.class)))
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "200")
    public RestResponse<ManagedAuthor> patch(
            @RestPath String id, Change.MergePatch<AuthorInput> change, @BeanParam IfMatchParameter given) {
        return authors.change(id, change, given);
    }

    @POST
    @Idempotent
    @Path("{id}/merge")
    @Operation(
            operationId = "mergeAuthor",
            summary = "Merge an author into another",
            description =
                    "The articles of the first get the other author, and the first one's slugs lead to the other. "
                            + "If-Match is honoured, not required.")
    @APIResponseSchema(value = AuthorMerge.class, responseCode = "200")
    public RestResponse<AuthorMerge> merge(@RestPath String id, MergeInput input, @BeanParam IfMatchParameter given) {
        return authors.merge(id, input, given, AuthorMerge::new);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteAuthor",
            summary = "Delete an author",
            description =
                    "An author of articles is deleted only with `moveTo`; otherwise the answer is 409 with the count.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String id, @BeanParam MoveParameters given) {
        authors.delete(id, given.moveTo, given);
    }
}
