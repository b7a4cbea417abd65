package id.warta.managed.rubric;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Rubrics, for editors; not in the API document, which test builds write too. */
@Path("/v1/manage/rubrics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.TAXONOMY_WRITE)
public class RubricManagementResource {
    private final ManagedAnswers<Rubric, RubricInput, ManagedRubric> rubrics;

    RubricManagementResource(RubricWriting writing, SecurityIdentity identity) {
        this.rubrics = new ManagedAnswers<>(writing.documents(), identity, ManagedRubric::id, ManagedRubric::saved);
    }

    @POST
    @Idempotent
    @Operation(hidden = true)
    public RestResponse<ManagedRubric> create(RubricInput input) {
        return rubrics.create(input);
    }

    @GET
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(hidden = true)
    public PageView<ManagedRubric> list(@BeanParam ManagedListParameters given) {
        return rubrics.list(given);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Scope.ARTICLES_READ, Scope.TAXONOMY_WRITE})
    @Operation(hidden = true)
    public RestResponse<ManagedRubric> get(@RestPath String id) {
        return rubrics.get(id);
    }

    @PUT
    @Path("{id}")
    @Operation(hidden = true)
    public RestResponse<ManagedRubric> replace(
            @RestPath String id, Change.Replacement<RubricInput> change, @BeanParam IfMatchParameter given) {
        return rubrics.change(id, change, given);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public RestResponse<ManagedRubric> patch(
            @RestPath String id, Change.MergePatch<RubricInput> change, @BeanParam IfMatchParameter given) {
        return rubrics.change(id, change, given);
    }

    @POST
    @Idempotent
    @Path("{id}/merge")
    @Operation(hidden = true)
    public RestResponse<RubricMerge> merge(@RestPath String id, MergeInput input, @BeanParam IfMatchParameter given) {
        return rubrics.merge(id, input, given, RubricMerge::new);
    }

    @DELETE
    @Path("{id}")
    @Operation(hidden = true)
    public void delete(@RestPath String id, @BeanParam MoveParameters given) {
        rubrics.delete(id, given.moveTo, given);
    }
}
