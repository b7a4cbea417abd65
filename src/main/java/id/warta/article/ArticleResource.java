package id.warta.article;

import id.warta.problem.Wording;
import id.warta.web.Delivery;
import id.warta.web.PageView;
import id.warta.web.Paging;
import id.warta.web.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Articles, for readers: what is public now, and nothing else. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticleResource {
    private static final List<String> BODY_FORMATS = List.of("html", "text", "markdown", "blocks");

    private final PublicLists lists;
    private final ArticleMapper mapper;
    private final Paging paging;
    private final PublicArticles visible;
    private final ArticleKeys keys;

    ArticleResource(PublicLists lists, ArticleMapper mapper, Paging paging, PublicArticles visible, ArticleKeys keys) {
        this.lists = lists;
        this.mapper = mapper;
        this.paging = paging;
        this.visible = visible;
        this.keys = keys;
    }

    @GET
    @Delivery(ArticleSummary.class)
    @Operation(operationId = "listArticles", summary = "List the articles that are public now")
    public PageView<ArticleSummary> list(@BeanParam ArticleListParameters given) {
        var parameters = new Parameters();
        var listing = ArticleListing.of(parameters, given);
        var sort = parameters.choice("sort", given.sort, ArticleSort.NEWEST, ArticleSort.publicNames());
        var include = parameters.choices("include", given.include, List.of("body"));
        var bodyFormats = bodyFormats(parameters, given.bodyFormat, include.contains("body"));
        var count = parameters.choice("count", given.count, "", List.of("exact", "estimated"));
        var page = paging.request(
                parameters, "articles " + sort + " " + listing.fingerprint(), given.limit, given.cursor, given.page);
        parameters.check();

        var found = lists.read(listing, sort, page, ArticleRow.Extra.of(bodyFormats), count);
        return paging.page(page, found.rows(), row -> ArticleSort.keys(sort, row), found.total())
                .map(row -> mapper.toSummary(row, bodyFormats));
    }

    @GET
    @Path("{slugOrId}")
    @Delivery(ArticleView.class)
    @Operation(operationId = "getArticle", summary = "Read an article that is public now")
    public ArticleView get(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @BeanParam ArticleParameters given) {
        var parameters = new Parameters();
        var bodyFormats = bodyFormats(parameters, given.bodyFormat, true);
        var language = parameters.text("language", given.language, 35);
        parameters.check();

        var row = visible.find(slugOrId, language, ArticleRow.Extra.of(bodyFormats));
        keys.show(row);
        return mapper.toView(row, bodyFormats);
    }

    private static Set<String> bodyFormats(Parameters parameters, @Nullable String given, boolean wanted) {
        if (given != null && !wanted) {
            parameters.fault("bodyFormat", "needs-include", Wording.of("fault.body-format-alone"));
        }
        var chosen = parameters.choices("bodyFormat", given, BODY_FORMATS);
        return !wanted ? Set.of() : chosen.isEmpty() ? Set.of("html") : chosen;
    }
}
