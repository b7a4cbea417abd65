package id.warta.author;

import id.warta.problem.NotFound;
import id.warta.web.Delivery;
import id.warta.web.DeliveryParameters;
import id.warta.web.ListParameters;
import id.warta.web.Moved;
import id.warta.web.PageView;
import id.warta.web.Paging;
import id.warta.web.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Authors, for readers. */
@Path("/v1/authors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authors")
public class AuthorResource {
    private final AuthorRepository authors;
    private final Paging paging;
    private final Clock clock;

    AuthorResource(AuthorRepository authors, Paging paging, Clock clock) {
        this.authors = authors;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Delivery(AuthorView.class)
    @Operation(operationId = "listAuthors", summary = "List authors by name, with how many public articles each has")
    public PageView<AuthorView> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "authors", given.limit, given.cursor, null);
        parameters.check();
        return paging.page(page, authors.listPublic(page, clock.instant()), AuthorMapper::keys, null)
                .map(AuthorMapper::toView);
    }

    @GET
    @Path("{slug}")
    @Delivery(AuthorView.class)
    @Operation(operationId = "getAuthor", summary = "Read an author")
    public AuthorView get(@RestPath String slug, @BeanParam DeliveryParameters given) {
        return authors.findPublic(slug, clock.instant())
                .map(AuthorMapper::toView)
                .orElseThrow(() -> absent(slug));
    }

    private RuntimeException absent(String slug) {
        return authors.currentSlug(slug, clock.instant())
                .filter(current -> !current.equals(slug))
                .<RuntimeException>map(current -> new Moved(slug, current))
                .orElseGet(() -> new NotFound("author", slug));
    }
}
