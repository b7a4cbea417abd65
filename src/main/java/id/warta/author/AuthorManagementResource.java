package id.warta.author;

import id.warta.access.Caller;
import id.warta.access.Idempotent;
import id.warta.access.Scope;
import id.warta.input.Change;
import id.warta.input.MergePatches;
import id.warta.input.Parameters;
import id.warta.managed.MergeInput;
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

/** Authors, for editors. An address is an id, a slug or a former slug. */
@Path("/v1/manage/authors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Manage authors")
public class AuthorManagementResource {
    private final AuthorWriting writing;
    private final AuthorRepository authors;
    private final Paging paging;
    private final SecurityIdentity identity;

    AuthorManagementResource(
            AuthorWriting writing, AuthorRepository authors, Paging paging, SecurityIdentity identity) {
        this.writing = writing;
        this.authors = authors;
        this.paging = paging;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createAuthor", summary = "Create an author")
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "201")
    public RestResponse<ManagedAuthor> create(AuthorInput input) {
        var author = writing.create(input, Caller.of(identity));
        return VersionTag.created(URI.create("/v1/manage/authors/" + author.id()), author.version(), author);
    }

    @GET
    @Transactional
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(operationId = "listManagedAuthors", summary = "List the authors by name")
    public PageView<ManagedAuthor> list(@BeanParam NamedListParameters given) {
        var parameters = new Parameters();
        var pattern = given.pattern(parameters);
        var page = paging.request(parameters, "managed authors " + pattern, given.limit, given.cursor, null);
        parameters.check();
        return paging.page(
                        page, authors.list(pattern, page), author -> List.of(author.name, author.id.toString()), null)
                .map(ManagedAuthor::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(operationId = "getManagedAuthor", summary = "Read an author with its version")
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "200")
    public RestResponse<ManagedAuthor> get(@RestPath @Parameter(description = "Id or slug") String id) {
        return authors.idOf(id)
                .flatMap(authors::findByIdOptional)
                .map(author -> VersionTag.ok(author.version, ManagedAuthor.of(author)))
                .orElseThrow(() -> new NotFound("author", id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "replaceAuthor",
            summary = "Replace an author",
            description = "A slug that is left out stays. Every former slug leads to the new one.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AuthorInput.class)))
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "200")
    public RestResponse<ManagedAuthor> replace(
            @RestPath @Parameter(description = "Id or slug") String id,
            Change.Replacement<AuthorInput> change,
            @BeanParam IfMatchParameter given) {
        return ok(writing.change(id, given.precondition(), change, Caller.of(identity)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "patchAuthor", summary = "Change some members of an author")
    @RequestBody(content = @Content(schema = @Schema(implementation = AuthorInput.class)))
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "200")
    public RestResponse<ManagedAuthor> patch(
            @RestPath @Parameter(description = "Id or slug") String id,
            Change.MergePatch<AuthorInput> change,
            @BeanParam IfMatchParameter given) {
        return ok(writing.change(id, given.precondition(), change, Caller.of(identity)));
    }

    @POST
    @Idempotent
    @Path("{id}/merge")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "mergeAuthor",
            summary = "Make two authors one",
            description =
                    "The articles of the first follow, and its slugs lead to the other. If-Match is honoured, not needed.")
    @APIResponseSchema(value = AuthorMerge.class, responseCode = "200")
    public RestResponse<AuthorMerge> merge(
            @RestPath @Parameter(description = "Id or slug") String id,
            MergeInput input,
            @BeanParam IfMatchParameter given) {
        return RestResponse.ok(writing.merge(id, given.precondition(), input.into(), Caller.of(identity)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "deleteAuthor",
            summary = "Delete an author whom no article names, or move to another what does",
            description = "In use it is 409, with the count.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @RestPath @Parameter(description = "Id or slug") String id,
            @RestQuery
                    @Parameter(
                            description = "Slug of the author that its articles get instead, as merging does",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
                    @Nullable
                    String moveTo,
            @BeanParam IfMatchParameter given) {
        var parameters = new Parameters();
        var target = parameters.text("moveTo", moveTo, 120);
        parameters.check();
        writing.delete(id, given.precondition(), target, Caller.of(identity));
    }

    private static RestResponse<ManagedAuthor> ok(ManagedAuthor author) {
        return VersionTag.ok(author.version(), author);
    }
}
