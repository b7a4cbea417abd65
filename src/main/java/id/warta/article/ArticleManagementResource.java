package id.warta.article;

import id.warta.access.Caller;
import id.warta.access.Scope;
import id.warta.problem.NotFound;
import id.warta.site.SiteConfig;
import id.warta.web.Ids;
import id.warta.web.PageView;
import id.warta.web.Paging;
import id.warta.web.Parameters;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Articles, for editors: every state. */
@Path("/v1/manage/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Manage articles")
public class ArticleManagementResource {
    private static final int MAX_SLUG = 120;
    private static final List<String> STATUSES =
            Arrays.stream(ArticleStatus.values()).map(ArticleStatus::spelling).toList();

    private final ArticleWriting writing;
    private final ArticleRepository articles;
    private final ArticleMapper mapper;
    private final Paging paging;
    private final SiteConfig site;
    private final SecurityIdentity identity;

    ArticleManagementResource(
            ArticleWriting writing,
            ArticleRepository articles,
            ArticleMapper mapper,
            Paging paging,
            SiteConfig site,
            SecurityIdentity identity) {
        this.writing = writing;
        this.articles = articles;
        this.mapper = mapper;
        this.paging = paging;
        this.site = site;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "createArticle",
            summary = "Create an article, and publish it if asked to",
            description = "Category, authors and tags come by slug or name in the same call: all or nothing. "
                    + "`status: published` also needs the scope `articles:publish`.")
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "201")
    public RestResponse<ManagedArticle> create(ArticleInput input) {
        var article = writing.create(input, Caller.of(identity));
        return VersionTag.created(URI.create("/v1/manage/articles/" + article.id()), article.version(), article);
    }

    @GET
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(operationId = "listManagedArticles", summary = "List articles in every state")
    public PageView<ManagedArticle> list(@BeanParam ArticleManagementParameters given) {
        var parameters = new Parameters();
        var filter = filter(parameters, given);
        var sort = parameters.choice("sort", given.sort, ArticleSort.LAST_SAVED, ArticleSort.managedNames());
        var page = paging.request(
                parameters, "managed articles " + sort + " " + filter.fingerprint(), given.limit, given.cursor, null);
        parameters.check();

        var rows = articles.list(filter, ArticleSort.ofManaged(sort), page, ArticleRow.Extra.MANAGEMENT);
        return paging.page(page, rows, row -> ArticleSort.keys(sort, row), null)
                .map(row -> mapper.toManaged(row, List.of()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(operationId = "getManagedArticle", summary = "Read an article in whatever state")
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "200")
    public RestResponse<ManagedArticle> get(@RestPath String id) {
        return Ids.parse(id)
                .flatMap(known ->
                        articles.findOne(ArticleFilter.all().id(known), site.language(), ArticleRow.Extra.MANAGEMENT))
                .map(row -> VersionTag.ok(row.version(), mapper.toManaged(row, List.of())))
                .orElseThrow(() -> new NotFound("managed-article", id));
    }

    private static ArticleFilter filter(Parameters parameters, ArticleManagementParameters given) {
        var status = given.status == null ? null : parameters.choice("status", given.status, "draft", STATUSES);
        return ArticleFilter.all()
                .status(status)
                .category(parameters.text("category", given.category, MAX_SLUG))
                .tag(parameters.text("tag", given.tag, MAX_SLUG))
                .author(parameters.text("author", given.author, MAX_SLUG))
                .externalId(parameters.text("externalId", given.externalId, 200))
                .savedAfter(parameters.time("updatedAfter", given.updatedAfter));
    }
}
