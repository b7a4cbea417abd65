package id.warta.author;

import id.warta.cache.CacheKeys;
import id.warta.cache.Delivery;
import id.warta.cache.PublicMoments;
import id.warta.input.DeliveryParameters;
import id.warta.input.Parameters;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.NotFound;
import id.warta.web.Moved;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
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
    private final CacheKeys keys;
    private final PublicMoments moments;
    private final Clock clock;

    AuthorResource(AuthorRepository authors, Paging paging, CacheKeys keys, PublicMoments moments, Clock clock) {
        this.authors = authors;
        this.paging = paging;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
    }

    @GET
    @Delivery(AuthorView.class)
    @Operation(operationId = "listAuthors", summary = "List authors by name, with how many public articles each has")
    public PageView<AuthorView> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "authors", given.limit, given.cursor, null);
        parameters.check();
        var now = clock.instant();
        var found = authors.listPublic(page, now);
        keys.add("authors");
        found.stream().limit(page.limit()).forEach(this::show);
        keys.until(moments.next(now));
        return paging.page(page, found, AuthorMapper::keys, null).map(AuthorMapper::toView);
    }

    @GET
    @Path("{slug}")
    @Delivery(AuthorView.class)
    @Operation(operationId = "getAuthor", summary = "Read an author")
    public AuthorView get(@RestPath String slug, @BeanParam DeliveryParameters given) {
        var now = clock.instant();
        var found = authors.findPublic(slug, now).orElseThrow(() -> absent(slug));
        show(found);
        keys.until(moments.next((UUID) found[0], now));
        return AuthorMapper.toView(found);
    }

    private void show(Object[] row) {
        keys.add("author", (UUID) row[0]);
        keys.add("articles", (UUID) row[0]);
    }

    private RuntimeException absent(String slug) {
        return authors.currentSlug(slug, clock.instant())
                .filter(current -> !current.equals(slug))
                .<RuntimeException>map(current -> new Moved(slug, current))
                .orElseGet(() -> {
                    keys.until(moments.next(clock.instant()));
                    return keys.absent(new NotFound("author", slug));
                });
    }
}
