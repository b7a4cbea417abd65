package id.warta.tag;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tags, for editors. An address is an id, a slug or a former slug. */
@Path("/v1/manage/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Manage tags")
public class TagManagementResource {
    private final TagWriting writing;
    private final TagRepository tags;
    private final Paging paging;
    private final SecurityIdentity identity;

    TagManagementResource(TagWriting writing, TagRepository tags, Paging paging, SecurityIdentity identity) {
        this.writing = writing;
        this.tags = tags;
        this.paging = paging;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createTag", summary = "Create a tag")
    @APIResponseSchema(value = ManagedTag.class, responseCode = "201")
    public RestResponse<ManagedTag> create(TagInput input) {
        var tag = writing.create(input, Caller.of(identity));
        return VersionTag.created(URI.create("/v1/manage/tags/" + tag.id()), tag.version(), tag);
    }

    @GET
    @Transactional
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(
            operationId = "listManagedTags",
            summary = "List the tags by name, those that no public article carries too")
    public PageView<ManagedTag> list(@BeanParam NamedListParameters given) {
        var parameters = new Parameters();
        var pattern = given.pattern(parameters);
        var page = paging.request(parameters, "managed tags " + pattern, given.limit, given.cursor, null);
        parameters.check();
        return paging.page(page, tags.list(pattern, page), tag -> List.of(tag.name, tag.id.toString()), null)
                .map(ManagedTag::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(operationId = "getManagedTag", summary = "Read a tag with its version")
    @APIResponseSchema(value = ManagedTag.class, responseCode = "200")
    public RestResponse<ManagedTag> get(@RestPath @Parameter(description = "Id or slug") String id) {
        return tags.idOf(id)
                .flatMap(tags::findByIdOptional)
                .map(tag -> VersionTag.ok(tag.version, ManagedTag.of(tag)))
                .orElseThrow(() -> new NotFound("tag", id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "replaceTag",
            summary = "Replace a tag",
            description = "A slug that is left out stays. Every former slug leads to the new one.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TagInput.class)))
    @APIResponseSchema(value = ManagedTag.class, responseCode = "200")
    public RestResponse<ManagedTag> replace(
            @RestPath @Parameter(description = "Id or slug") String id,
            Change.Replacement<TagInput> change,
            @BeanParam IfMatchParameter given) {
        return ok(writing.change(id, given.precondition(), change, Caller.of(identity)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "patchTag", summary = "Change some members of a tag")
    @RequestBody(content = @Content(schema = @Schema(implementation = TagInput.class)))
    @APIResponseSchema(value = ManagedTag.class, responseCode = "200")
    public RestResponse<ManagedTag> patch(
            @RestPath @Parameter(description = "Id or slug") String id,
            Change.MergePatch<TagInput> change,
            @BeanParam IfMatchParameter given) {
        return ok(writing.change(id, given.precondition(), change, Caller.of(identity)));
    }

    @POST
    @Idempotent
    @Path("{id}/merge")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "mergeTag",
            summary = "Make two tags one",
            description =
                    "The articles of the first follow, and its slugs lead to the other. If-Match is honoured, not needed.")
    @APIResponseSchema(value = TagMerge.class, responseCode = "200")
    public RestResponse<TagMerge> merge(
            @RestPath @Parameter(description = "Id or slug") String id,
            MergeInput input,
            @BeanParam IfMatchParameter given) {
        return RestResponse.ok(writing.merge(id, given.precondition(), input.into(), Caller.of(identity)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(
            operationId = "deleteTag",
            summary = "Delete a tag that nothing carries, or move to another what does",
            description = "In use it is 409, with the count.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @RestPath @Parameter(description = "Id or slug") String id,
            @RestQuery
                    @Parameter(
                            description = "Slug of the tag that its articles get instead, as merging does",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
                    @Nullable
                    String moveTo,
            @BeanParam IfMatchParameter given) {
        var parameters = new Parameters();
        var target = parameters.text("moveTo", moveTo, 120);
        parameters.check();
        writing.delete(id, given.precondition(), target, Caller.of(identity));
    }

    private static RestResponse<ManagedTag> ok(ManagedTag tag) {
        return VersionTag.ok(tag.version(), tag);
    }
}
