package id.warta.syndication;

import id.warta.cache.Delivery;
import id.warta.input.Parameters;
import id.warta.paging.PageRequest;
import id.warta.paging.Paging;
import id.warta.site.SiteSettings;
import id.warta.web.Document;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Feeds of articles and comments: the path names the format, so whatever {@code Accept} says is fine. */
@Path("/v1/feeds")
@Produces(MediaType.WILDCARD)
@Tag(name = "Feeds")
public class FeedResource {
    private static final String FORMAT = ".{format: " + FeedFormat.ENDINGS + "}";

    private final Feeds feeds;
    private final FeedScopes scopes;
    private final FeedArticles articles;
    private final FeedComments comments;
    private final FeedDepartures departures;
    private final SiteSettings settings;
    private final Paging paging;

    FeedResource(
            Feeds feeds,
            FeedScopes scopes,
            FeedArticles articles,
            FeedComments comments,
            FeedDepartures departures,
            SiteSettings settings,
            Paging paging) {
        this.feeds = feeds;
        this.scopes = scopes;
        this.articles = articles;
        this.comments = comments;
        this.departures = departures;
        this.settings = settings;
        this.paging = paging;
    }

    @GET
    @Path("all" + FORMAT)
    @Delivery(Document.class)
    @Operation(
            operationId = "getFeed",
            summary = "Read the newest articles as a feed",
            description = "All public articles, the newest first.")
    @APIResponseSchema(value = JsonFeed.class, responseCode = "200")
    public Document all(@RestPath String format, @BeanParam FeedParameters given) {
        return write(scopes.all(), FeedFormat.of(format), given);
    }

    @GET
    @Path("category/{slug}" + FORMAT)
    @Delivery(Document.class)
    @Operation(
            operationId = "getCategoryFeed",
            summary = "Read the newest articles of a category and its descendants as a feed",
            description = "The public articles of a category and its descendants, the newest first.")
    @APIResponseSchema(value = JsonFeed.class, responseCode = "200")
    public Document category(@RestPath String slug, @RestPath String format, @BeanParam FeedParameters given) {
        return write("category", slug, format, given);
    }

    @GET
    @Path("tag/{slug}" + FORMAT)
    @Delivery(Document.class)
    @Operation(
            operationId = "getTagFeed",
            summary = "Read the newest articles with a tag as a feed",
            description = "The public articles with a tag, the newest first.")
    @APIResponseSchema(value = JsonFeed.class, responseCode = "200")
    public Document tag(@RestPath String slug, @RestPath String format, @BeanParam FeedParameters given) {
        return write("tag", slug, format, given);
    }

    @GET
    @Path("author/{slug}" + FORMAT)
    @Delivery(Document.class)
    @Operation(
            operationId = "getAuthorFeed",
            summary = "Read the newest articles of an author as a feed",
            description = "The public articles of an author, the newest first.")
    @APIResponseSchema(value = JsonFeed.class, responseCode = "200")
    public Document author(@RestPath String slug, @RestPath String format, @BeanParam FeedParameters given) {
        return write("author", slug, format, given);
    }

    @GET
    @Path("articles/{slugOrId}/comments" + FORMAT)
    @Delivery(Document.class)
    @Operation(
            operationId = "getCommentFeed",
            summary = "Read the newest comments on an article as a feed",
            description = "Hubs do not hear of comments.")
    @APIResponseSchema(value = JsonFeed.class, responseCode = "200")
    public Document comments(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @RestPath String format,
            @BeanParam FeedParameters given) {
        var article = comments.article(slugOrId);
        var scope = comments.scope(article);
        var page = page("comments", scope.id(), given);
        return feeds.write(
                FeedFormat.of(format), scope, page, given, comments.list(article, page), List.of(), List.of());
    }

    private Document write(String kind, String slug, String ending, FeedParameters given) {
        var format = FeedFormat.of(ending);
        return write(scopes.find(kind, slug, format), format, given);
    }

    private Document write(FeedScope scope, FeedFormat format, FeedParameters given) {
        var page = page("articles", scope.id(), given);
        boolean tellsOfDepartures = format == FeedFormat.ATOM && given.cursor == null;
        return feeds.write(
                format,
                scope,
                page,
                given,
                articles.list(scope.id(), page),
                tellsOfDepartures ? departures.list(scope.id()) : List.of(),
                settings.shown().hubs());
    }

    private PageRequest page(String what, UUID scope, FeedParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "feed " + what + " " + scope, given.limit, given.cursor, null);
        parameters.check();
        return page;
    }
}
