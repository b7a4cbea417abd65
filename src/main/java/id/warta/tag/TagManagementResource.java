package id.warta.tag;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Tags, for editors. */
@Path("/v1/manage/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.TAXONOMY_WRITE)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Manage tags")
public class TagManagementResource {
    private final ManagedAnswers<Tag, TagInput, ManagedTag> tags;

    TagManagementResource(TagWriting writing, SecurityIdentity identity) {
        this.tags = new ManagedAnswers<>(writing.documents(), identity, ManagedTag::id, ManagedTag::saved);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createTag",
            summary = "Create a tag",
            description =
                    "A slug that is left out is made from the name. Readers find the tag by its slug at once, and in lists "
                            + "when a public article has it.")
    @APIResponseSchema(value = ManagedTag.class, responseCode = "201")
    public RestResponse<ManagedTag> create(TagInput input) {
        return tags.create(input);
    }

    @GET
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(
            operationId = "listManagedTags",
            summary = "List the tags by name",
            description = "Also tags that no public article has.")
    public PageView<ManagedTag> list(@BeanParam ManagedListParameters given) {
        return tags.list(given);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(
            operationId = "getManagedTag",
            summary = "Read a tag with its version",
            description = "With its version as `ETag`, for `If-Match`. The address is an id, a slug or a former slug.")
    @APIResponseSchema(value = ManagedTag.class, responseCode = "200")
    public RestResponse<ManagedTag> get(@RestPath String id) {
        return tags.get(id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "replaceTag",
            summary = "Replace a tag",
            description = "A slug that is left out stays. Every former slug leads to the new one.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TagInput.class)))
    @APIResponseSchema(value = ManagedTag.class, responseCode = "200")
    public RestResponse<ManagedTag> replace(
            @RestPath String id, Change.Replacement<TagInput> change, @BeanParam IfMatchParameter given) {
        return tags.change(id, change, given);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchTag",
            summary = "Change some members of a tag",
            description =
                    "A merge patch (RFC 7396). Articles keep the tag; a former name still finds it. `If-Match` is required.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TagInput.class)))
    @APIResponseSchema(value = ManagedTag.class, responseCode = "200")
    public RestResponse<ManagedTag> patch(
            @RestPath String id, Change.MergePatch<TagInput> change, @BeanParam IfMatchParameter given) {
        return tags.change(id, change, given);
    }

    @POST
    @Idempotent
    @Path("{id}/merge")
    @Operation(
            operationId = "mergeTag",
            summary = "Merge a tag into another",
            description = "The articles of the first get the other tag, and the first one's slugs lead to the other. "
                    + "If-Match is honoured, not required.")
    @APIResponseSchema(value = TagMerge.class, responseCode = "200")
    public RestResponse<TagMerge> merge(@RestPath String id, MergeInput input, @BeanParam IfMatchParameter given) {
        return tags.merge(id, input, given, TagMerge::new);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteTag",
            summary = "Delete a tag",
            description =
                    "A tag that articles carry is deleted only with `moveTo`; otherwise the answer is 409 with the count.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String id, @BeanParam MoveParameters given) {
        tags.delete(id, given.moveTo, given);
    }
}
