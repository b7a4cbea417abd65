package id.warta.tag;

import id.warta.access.Scope;
import id.warta.web.SlugChoice;
import id.warta.web.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Tags, for editors. */
@Path("/v1/manage/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Manage tags")
class TagManagementResource {
    private final TagRepository tags;
    private final Clock clock;

    TagManagementResource(TagRepository tags, Clock clock) {
        this.tags = tags;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createTag", summary = "Create a tag")
    @APIResponseSchema(value = ManagedTag.class, responseCode = "201")
    RestResponse<ManagedTag> create(TagInput input) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var tag = new Tag(slug, input.name(), input.description(), clock.instant());
        tags.persistAndFlush(tag); // flush here, so that a taken slug fails here and not in the commit
        return VersionTag.created(URI.create("/v1/tags/" + slug), tag.version, ManagedTag.of(tag));
    }
}
