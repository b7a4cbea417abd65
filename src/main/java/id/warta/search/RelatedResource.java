package id.warta.search;

import id.warta.cache.Delivery;
import id.warta.delivery.PublicArticles;
import id.warta.input.Parameters;
import id.warta.paging.PageInfo;
import id.warta.paging.PageView;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What to read next. */
@Path("/v1/articles/{slugOrId}/related")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class RelatedResource {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 50;

    private final PublicArticles articles;
    private final RelatedArticles related;

    RelatedResource(PublicArticles articles, RelatedArticles related) {
        this.articles = articles;
        this.related = related;
    }

    @GET
    @Delivery(RelatedArticle.class)
    @Operation(
            operationId = "listRelatedArticles",
            summary = "List related articles",
            description =
                    "First what editors picked, in their order; then what shares its tags, of which rare ones say more, and what "
                            + "stands in its category or beside it, preferably of the same time and in the same language. It is one page.")
    public PageView<RelatedArticle> list(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @BeanParam RelatedParameters given) {
        var parameters = new Parameters();
        int limit = parameters.integer("limit", given.limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        parameters.check();
        var found = related.list(articles.idOf(slugOrId), limit);
        return new PageView<>(found, new PageInfo(limit, null, null, null));
    }
}
