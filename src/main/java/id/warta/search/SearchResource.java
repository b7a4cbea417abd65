package id.warta.search;

import id.warta.cache.Delivery;
import id.warta.input.Parameters;
import id.warta.paging.PageRequest;
import id.warta.paging.Paging;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search, for readers: what is public now, and nothing else. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {
    private final ArticleSearch search;
    private final Suggestions suggestions;
    private final Paging paging;

    SearchResource(ArticleSearch search, Suggestions suggestions, Paging paging) {
        this.search = search;
        this.suggestions = suggestions;
        this.paging = paging;
    }

    @GET
    @Delivery(SearchHit.class)
    @Operation(
            operationId = "searchArticles",
            summary = "Find articles by words, the best first",
            description =
                    "Words are found in every form that their language gives them; what stands there exactly as it was asked for comes "
                            + "first, and of equals the newer. Of very many hits the newest some hundred are ranked and can be walked; facets "
                            + "count these.")
    public SearchView search(@BeanParam SearchParameters given) {
        var parameters = new Parameters();
        var text = Question.text(parameters, given.q);
        var filter = SearchFilter.of(parameters, given);
        var facets = parameters.choices("facets", given.facets, List.of("category", "tag", "month"));
        var page = paging.request(parameters, "search " + text + " " + filter, given.limit, given.cursor, null);
        parameters.check();

        var question = Question.parse(text, Objects.requireNonNullElse(filter.language(), ""));
        var at = search.begin(page);
        var found = search.list(question, filter, page, at);
        var hits = paging.page(page, found, hit -> hit.keys(at), null);
        return new SearchView(
                hits.items().stream().map(ArticleSearch.Found::hit).toList(),
                hits.page(),
                hits.items().isEmpty() ? "none" : hits.items().get(0).hasAll() ? "all" : "most",
                suggestion(question, page, found),
                facets.isEmpty() ? null : search.facets(question, filter, facets, at));
    }

    private @org.jspecify.annotations.Nullable String suggestion(
            Question question, PageRequest page, List<ArticleSearch.Found> found) {
        return page.after() != null || found.stream().anyMatch(ArticleSearch.Found::hasAll)
                ? null
                : search.suggestion(question).orElse(null);
    }

    @GET
    @Path("suggest")
    @Delivery(SuggestView.class)
    @Operation(
            operationId = "suggestSearch",
            summary = "Propose questions, tags and articles to a reader who is still typing",
            description = "Words and headlines that begin like the text, from public articles.")
    public SuggestView suggest(@BeanParam SuggestParameters given) {
        var parameters = new Parameters();
        var text = Question.text(parameters, given.q);
        int limit = parameters.integer("limit", given.limit, 10, 1, 20);
        parameters.check();
        return new SuggestView(suggestions.list(text, limit));
    }
}
