package id.warta.comment;

import id.warta.access.Caller;
import id.warta.access.Scope;
import id.warta.article.CategoryLimit;
import id.warta.cache.CacheKeys;
import id.warta.cache.Delivery;
import id.warta.connection.Addresses;
import id.warta.connection.ClientAddresses;
import id.warta.delivery.Discussion;
import id.warta.delivery.PublicArticles;
import id.warta.input.Parameters;
import id.warta.input.RequestDigest;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.Languages;
import id.warta.problem.Wording;
import id.warta.site.CommentsConfig;
import id.warta.web.Idempotency;
import id.warta.web.RateLimiter;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Comments, for readers: the approved ones of public articles, and what they say themselves. */
@Path("/v1/articles/{slugOrId}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class CommentResource {
    private static final String PRIVATE = "private, no-store";

    private final CommentRepository comments;
    private final CommentMapper mapper;
    private final CommentPosting posting;
    private final CommentForms forms;
    private final PublicArticles articles;
    private final RateLimiter limits;
    private final ClientAddresses clients;
    private final Idempotency idempotency;
    private final RequestDigest digest;
    private final CategoryLimit limit;
    private final CommentsConfig config;
    private final Paging paging;
    private final CacheKeys keys;
    private final SecurityIdentity identity;

    CommentResource(
            CommentRepository comments,
            CommentMapper mapper,
            CommentPosting posting,
            CommentForms forms,
            PublicArticles articles,
            RateLimiter limits,
            ClientAddresses clients,
            Idempotency idempotency,
            RequestDigest digest,
            CategoryLimit limit,
            CommentsConfig config,
            Paging paging,
            CacheKeys keys,
            SecurityIdentity identity) {
        this.comments = comments;
        this.mapper = mapper;
        this.posting = posting;
        this.forms = forms;
        this.articles = articles;
        this.limits = limits;
        this.clients = clients;
        this.idempotency = idempotency;
        this.digest = digest;
        this.limit = limit;
        this.config = config;
        this.paging = paging;
        this.keys = keys;
        this.identity = identity;
    }

    @GET
    @Delivery(CommentView.class)
    @Operation(
            operationId = "listComments",
            summary = "List the comments of an article as threads, or all in one list",
            description = "Each thread comes with the first ten replies of each level, five levels deep; "
                    + "`repliesNext` is the cursor for the rest, together with `parent`. A comment that was taken away keeps "
                    + "its place while there are replies.")
    public PageView<CommentView> list(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @BeanParam CommentParameters given) {
        var parameters = new Parameters();
        var parent = parameters.id("parent", given.parent);
        boolean flat = parameters
                .choice("view", given.view, "threads", List.of("threads", "flat"))
                .equals("flat");
        if (flat && parent != null) {
            parameters.fault("parent", "together", Wording.of("fault.together", "parent", "view=flat"));
        }
        var orders = flat || parent != null ? CommentSort.flat() : CommentSort.threaded();
        var sort = parameters.choice("sort", given.sort, CommentSort.OLDEST, orders);
        parameters.check();
        var article = articles.idOf(slugOrId);
        keys.add("comments", article);
        var page = paging.request(
                parameters,
                CommentMapper.listName(article, parent, flat ? "flat " + sort : sort),
                given.limit,
                given.cursor,
                null);
        parameters.check();

        var order = CommentSort.of(sort);
        var rows = flat ? comments.listFlat(article, order, page) : comments.listVisible(article, parent, order, page);
        var found = paging.page(page, rows, row -> row.keys(sort), null);
        var replies = flat
                ? List.<CommentRow>of()
                : comments.listReplies(
                        article, found.items().stream().map(CommentRow::id).toList());
        return found.map(comment -> mapper.toView(article, comment, replies));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createComment",
            summary = "Comment on an article",
            description =
                    "Needs no token. Name, e-mail address and text are required; the address is never published. By the "
                            + "article's policy the comment is shown at once or waits for a moderator. `editToken` lets the reader change or "
                            + "take it back for 15 minutes. A site's own server that hands on what many readers say sends a token "
                            + "with `comments:moderate`: then no address is limited, in the categories of the token.")
    @APIResponseSchema(value = CommentReceipt.class, responseCode = "202")
    public RestResponse<CommentReceipt> create(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            CommentInput input,
            HttpServerRequest request)
            throws Exception {
        var address = clients.of(request);
        var discussion = articles.discussionOf(slugOrId);
        if (identity.hasRole(Scope.COMMENTS_MODERATE) && limit.holds(Caller.of(identity), discussion.article())) {
            return once(Caller.of(identity).name(), discussion, input, null);
        }
        var left = limits.take("address", Addresses.network(address), config.perAddress(), config.window());
        limits.take(
                "article",
                discussion.article().toString().getBytes(StandardCharsets.UTF_8),
                config.perArticle(),
                config.window());
        var said = HexFormat.of().formatHex(digest.get()); // readers share addresses, and may choose the same key
        var answer = once("reader " + address + " " + said, discussion, input, address);
        answer.getHeaders().putSingle("RateLimit", left.limit());
        answer.getHeaders().putSingle("RateLimit-Policy", left.policyField());
        return answer;
    }

    private RestResponse<CommentReceipt> once(
            String caller, Discussion discussion, CommentInput input, @Nullable String address) throws Exception {
        var answer = idempotency.answer(caller, () -> ResponseBuilder.<CommentReceipt>create(202)
                .entity(posting.post(discussion, input, address))
                .build());
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, PRIVATE);
        return answer;
    }

    @GET
    @Path("form")
    @Operation(
            operationId = "getCommentForm",
            summary = "Read the fields of the comment form",
            description = "The fields with their labels and limits, and a token with the time of the form.")
    @APIResponseSchema(value = CommentForm.class, responseCode = "200")
    public RestResponse<CommentForm> form(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        var language = Languages.preferred(languages);
        return ResponseBuilder.ok(forms.of(articles.discussionOf(slugOrId), language))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .build();
    }
}
