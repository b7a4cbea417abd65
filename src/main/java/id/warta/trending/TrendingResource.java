package id.warta.trending;

import id.warta.cache.Delivery;
import id.warta.input.Parameters;
import id.warta.paging.PageInfo;
import id.warta.paging.PageView;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The most read articles. */
@Path("/v1/trending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Popular")
public class TrendingResource {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 50;
    private static final int MAX_SLUG = 120;

    private final TrendingArticles trending;

    TrendingResource(TrendingArticles trending) {
        this.trending = trending;
    }

    @GET
    @Delivery(TrendingArticle.class)
    @Operation(
            operationId = "listTrendingArticles",
            summary = "List the most read articles of the last hour, day or week",
            description = "Worked out anew every half minute. It is one page.")
    public PageView<TrendingArticle> list(@BeanParam TrendingParameters given) {
        var parameters = new Parameters();
        var window = parameters.choice("window", given.window, Period.DAY.spelling(), Period.spellings());
        var category = parameters.text("category", given.category, MAX_SLUG);
        int limit = parameters.integer("limit", given.limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        parameters.check();
        return new PageView<>(trending.list(window, category, limit), new PageInfo(limit, null, null, null));
    }
}
