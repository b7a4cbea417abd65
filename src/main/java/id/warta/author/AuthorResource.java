package id.warta.author;

import id.warta.cache.Delivery;
import id.warta.input.SparseParameters;
import id.warta.managed.PublicDocuments;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Authors, for readers. */
@Path("/v1/authors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authors")
public class AuthorResource {
    private final AuthorRepository authors;
    private final PublicDocuments documents;

    AuthorResource(AuthorRepository authors, PublicDocuments documents) {
        this.authors = authors;
        this.documents = documents;
    }

    @GET
    @Delivery(AuthorView.class)
    @Operation(
            operationId = "listAuthors",
            summary = "List authors by name, with the number of their public articles",
            description =
                    "By name. Authors whom no public article names are left out; `articleCount` counts public articles.")
    public PageView<AuthorView> list(@BeanParam ListParameters given) {
        return documents.list(AuthorRepository.KIND, authors.listedRows(), given);
    }

    @GET
    @Path("{slug}")
    @Delivery(AuthorView.class)
    @Operation(
            operationId = "getAuthor",
            summary = "Read an author",
            description = "A former slug answers 308 with the present one.")
    public AuthorView get(@RestPath String slug, @BeanParam SparseParameters given) {
        return documents.get(AuthorRepository.KIND, authors.publicRows(), authors.slugs(), slug);
    }
}
