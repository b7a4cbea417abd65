package id.warta.author;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Authors, for editors. */
@Path("/v1/manage/authors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Manage authors")
class AuthorManagementResource {
    private final AuthorRepository authors;
    private final Clock clock;

    AuthorManagementResource(AuthorRepository authors, Clock clock) {
        this.authors = authors;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createAuthor", summary = "Create an author")
    @APIResponseSchema(value = ManagedAuthor.class, responseCode = "201")
    RestResponse<ManagedAuthor> create(AuthorInput input) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var author = new Author(slug, input.name(), input.bio(), input.url(), clock.instant());
        authors.persistAndFlush(author); // flush here, so that a taken slug fails here and not in the commit
        return VersionTag.created(URI.create("/v1/authors/" + slug), author.version, ManagedAuthor.of(author));
    }
}
