package id.warta.article;

import id.warta.problem.Wording;
import id.warta.web.Delivery;
import id.warta.web.PageView;
import id.warta.web.Paging;
import id.warta.web.Parameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
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
    private static final int MAX_SLUG = 120;

    private final ArticleRepository articles;
    private final ArticleMapper mapper;
    private final Paging paging;
    private final PublicArticles visible;
    private final Clock clock;

    ArticleResource(
            ArticleRepository articles, ArticleMapper mapper, Paging paging, PublicArticles visible, Clock clock) {
        this.articles = articles;
        this.mapper = mapper;
        this.paging = paging;
        this.visible = visible;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Delivery(ArticleSummary.class)
    @Operation(operationId = "listArticles", summary = "List the articles that are public now")
    public PageView<ArticleSummary> list(@BeanParam ArticleListParameters given) {
        var parameters = new Parameters();
        var filter = filter(parameters, given, clock.instant());
        var sort = parameters.choice("sort", given.sort, ArticleSort.NEWEST, ArticleSort.publicNames());
        var include = parameters.choices("include", given.include, List.of("body"));
        var bodyFormats = bodyFormats(parameters, given.bodyFormat, include.contains("body"));
        var count = parameters.choice("count", given.count, "", List.of("exact", "estimated"));
        var page = paging.request(
                parameters, "articles " + sort + " " + filter.fingerprint(), given.limit, given.cursor, given.page);
        parameters.check();

        var extra = bodyFormats.isEmpty() ? ArticleRow.Extra.NONE : ArticleRow.Extra.BODY;
        var rows = articles.list(filter, ArticleSort.ofPublic(sort), page, extra);
        return paging.page(page, rows, row -> ArticleSort.keys(sort, row), total(count, filter))
                .map(row -> mapper.toSummary(row, bodyFormats));
    }

    @GET
    @Path("{slugOrId}")
    @Transactional
    @Delivery(ArticleView.class)
    @Operation(operationId = "getArticle", summary = "Read an article that is public now")
    public ArticleView get(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @BeanParam ArticleParameters given) {
        var parameters = new Parameters();
        var bodyFormats = bodyFormats(parameters, given.bodyFormat, true);
        var language = parameters.text("language", given.language, 35);
        parameters.check();

        return mapper.toView(visible.find(slugOrId, language, ArticleRow.Extra.BODY), bodyFormats);
    }

    private static ArticleFilter filter(Parameters parameters, ArticleListParameters given, Instant now) {
        return ArticleFilter.visible(now)
                .category(parameters.text("category", given.category, MAX_SLUG))
                .tag(parameters.text("tag", given.tag, MAX_SLUG))
                .author(parameters.text("author", given.author, MAX_SLUG))
                .language(parameters.text("language", given.language, 35))
                .featured(parameters.bool("featured", given.featured))
                .publishedAfter(parameters.time("publishedAfter", given.publishedAfter))
                .publishedBefore(parameters.time("publishedBefore", given.publishedBefore))
                .updatedAfter(parameters.time("updatedAfter", given.updatedAfter))
                .ids(parameters.ids("ids", given.ids));
    }

    private static Set<String> bodyFormats(Parameters parameters, @Nullable String given, boolean wanted) {
        if (given != null && !wanted) {
            parameters.fault("bodyFormat", "needs-include", Wording.of("fault.body-format-alone"));
        }
        var chosen = parameters.choices("bodyFormat", given, BODY_FORMATS);
        return !wanted ? Set.of() : chosen.isEmpty() ? Set.of("html") : chosen;
    }

    private @Nullable Long total(String count, ArticleFilter filter) {
        return switch (count) {
            case "exact" -> articles.count(filter);
            case "estimated" -> articles.estimate(filter);
            default -> null;
        };
    }
}
