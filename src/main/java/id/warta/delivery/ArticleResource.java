package id.warta.delivery;

import id.warta.article.ArticleRow;
import id.warta.article.ArticleSort;
import id.warta.cache.Delivery;
import id.warta.input.Parameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.Wording;
import id.warta.web.Accepted;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Articles, for readers: what is public now, and nothing else. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticleResource {
    private static final String JSONLD = "jsonld";
    private static final String LINKED_DATA = "application/ld+json";
    private static final List<String> BODY_FORMATS = List.of("html", "text", "markdown", "blocks");

    private final PublicLists lists;
    private final ArticleViewMapper mapper;
    private final Paging paging;
    private final PublicArticles visible;
    private final ArticleKeys keys;
    private final ArticleForms forms;

    ArticleResource(
            PublicLists lists,
            ArticleViewMapper mapper,
            Paging paging,
            PublicArticles visible,
            ArticleKeys keys,
            ArticleForms forms) {
        this.lists = lists;
        this.mapper = mapper;
        this.paging = paging;
        this.visible = visible;
        this.keys = keys;
        this.forms = forms;
    }

    @GET
    @Delivery(ArticleSummary.class)
    @Operation(
            operationId = "listArticles",
            summary = "List the articles that are public now",
            description =
                    "The newest first unless `sort` says otherwise. Filters can be combined; `page.next` is the cursor of the next page.")
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
    @Produces({MediaType.APPLICATION_JSON, LINKED_DATA})
    @Delivery(ArticleView.class)
    @Operation(
            operationId = "getArticle",
            summary = "Read an article that is public now",
            description =
                    "In this API's own JSON, or as `Accept` or `format` says in the words of schema.org or of IPTC ninjs")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200")
    public Object get(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @BeanParam ArticleParameters given,
            @Context HttpHeaders headers) {
        var parameters = new Parameters();
        var form = form(parameters, given, headers);
        var bodyFormats = bodyFormats(parameters, given.bodyFormat, true);
        var language = parameters.text("language", given.language, 35);
        var include = parameters.choices("include", given.include, List.of(JSONLD));
        var vocabulary = forms.find(form);
        if (vocabulary.isPresent()) {
            given.refuseBesideJson(parameters);
        }
        parameters.check();

        if (vocabulary.isPresent()) {
            return vocabulary.get().document(visible.describable(slugOrId, language));
        }
        boolean described = include.contains(JSONLD);
        var row =
                visible.find(slugOrId, language, described ? ArticleRow.Extra.BODY : ArticleRow.Extra.of(bodyFormats));
        keys.show(row);
        return described ? mapper.toView(row, bodyFormats, linkedData(row)) : mapper.toView(row, bodyFormats);
    }

    private Map<String, Object> linkedData(ArticleRow row) {
        return forms.find(JSONLD).orElseThrow().describe(mapper.toView(row, ArticleForms.BODY_FORMATS));
    }

    private String form(Parameters parameters, ArticleParameters given, HttpHeaders headers) {
        return given.format == null
                ? forms.best(Accepted.by(headers)).orElseThrow(NotAcceptableException::new)
                : parameters.choice("format", given.format, ArticleForms.JSON, forms.names());
    }

    private static Set<String> bodyFormats(Parameters parameters, @Nullable String given, boolean wanted) {
        if (given != null && !wanted) {
            parameters.fault("bodyFormat", "needs-include", Wording.of("fault.body-format-alone"));
        }
        var chosen = parameters.choices("bodyFormat", given, BODY_FORMATS);
        return !wanted ? Set.of() : chosen.isEmpty() ? Set.of("html") : chosen;
    }
}
