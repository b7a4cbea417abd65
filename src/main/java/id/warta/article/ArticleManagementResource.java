package id.warta.article;

import id.warta.access.Caller;
import id.warta.access.Idempotent;
import id.warta.access.Scope;
import id.warta.input.Change;
import id.warta.input.MergePatches;
import id.warta.input.Parameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.web.IfMatchParameter;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Articles, for editors: every state. */
@Path("/v1/manage/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Manage articles")
public class ArticleManagementResource {
    private static final String PUBLISHING = "A change that readers can see needs the scope `articles:publish`.";
    private static final String BY_EXTERNAL_ID = "by-external-id/{externalId}";
    private static final int MAX_SLUG = 120;
    private static final int MAX_EXTERNAL_ID = 200;
    private static final List<String> STATUSES =
            Arrays.stream(ArticleStatus.values()).map(ArticleStatus::spelling).toList();

    private final ArticleWriting writing;
    private final ArticleRepository articles;
    private final ManagedArticles managed;
    private final ArticleMapper mapper;
    private final Paging paging;
    private final SecurityIdentity identity;

    ArticleManagementResource(
            ArticleWriting writing,
            ArticleRepository articles,
            ManagedArticles managed,
            ArticleMapper mapper,
            Paging paging,
            SecurityIdentity identity) {
        this.writing = writing;
        this.articles = articles;
        this.managed = managed;
        this.mapper = mapper;
        this.paging = paging;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "createArticle",
            summary = "Create an article, and publish it if asked to",
            description = "Category, authors and tags are named by slug or by name in the same call: all or nothing. "
                    + "`status: published` also needs the scope `articles:publish`.")
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "201")
    public RestResponse<ManagedArticle> create(ArticleInput input, @BeanParam CreateParameters given) {
        return created(writing.create(input, given.by(Caller.of(identity))));
    }

    @GET
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "listManagedArticles",
            summary = "List articles in every state",
            description = "The last saved first unless `sort` says otherwise. `include=body` adds the bodies.")
    public PageView<ManagedArticle> list(@BeanParam ArticleManagementParameters given) {
        var parameters = new Parameters();
        var filter = filter(parameters, given);
        var sort = parameters.choice("sort", given.sort, ArticleSort.LAST_SAVED, ArticleSort.managedNames());
        boolean whole =
                parameters.choices("include", given.include, List.of("body")).contains("body");
        boolean counts = given.counts(parameters);
        var page = paging.request(
                parameters, "managed articles " + sort + " " + filter.fingerprint(), given.limit, given.cursor, null);
        parameters.check();

        var extra = whole ? ArticleRow.Extra.MANAGEMENT : ArticleRow.Extra.MANAGEMENT_WITHOUT_BODY;
        var rows = articles.list(filter, ArticleSort.ofManaged(sort), page, extra);
        return paging.page(page, rows, row -> ArticleSort.keys(sort, row), counts ? articles.count(filter) : null)
                .map(row -> whole ? mapper.toManaged(row, List.of()) : mapper.toManagedWithoutBody(row));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "getManagedArticle",
            summary = "Read an article in any state",
            description =
                    "With its version as `ETag`, for `If-Match`. The address is an id, a slug, a former slug or `external:` and your own id.")
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "200")
    public RestResponse<ManagedArticle> get(@RestPath String id) {
        var row = managed.find(id, Caller.of(identity), ArticleRow.Extra.MANAGEMENT);
        return VersionTag.ok(row.version(), mapper.toManaged(row, List.of()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "replaceArticle",
            summary = "Replace an article",
            description =
                    "What is left out is cleared, but for `slug`, `language`, `status`, `commentPolicy`, `corrections` and, "
                            + "while published, `publishAt`, which stay. "
                            + PUBLISHING)
    @RequestBody(content = @Content(schema = @Schema(implementation = ArticleInput.class)))
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "200")
    public RestResponse<ManagedArticle> replace(
            @RestPath String id,
            Change.Replacement<ArticleInput> change,
            @BeanParam IfMatchParameter given,
            @BeanParam CreateParameters note) {
        return ok(writing.change(managed.resolve(id), given.precondition(), change, note.by(Caller.of(identity))));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "patchArticle",
            summary = "Change some members of an article, or its state",
            description = "A change that changes nothing makes no new version. " + PUBLISHING)
    @RequestBody(content = @Content(schema = @Schema(implementation = ArticleInput.class)))
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "200")
    public RestResponse<ManagedArticle> patch(
            @RestPath String id,
            Change.MergePatch<ArticleInput> change,
            @BeanParam IfMatchParameter given,
            @BeanParam CreateParameters.OfPatch note) {
        return ok(writing.change(managed.resolve(id), given.precondition(), change, note.by(Caller.of(identity))));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "deleteArticle",
            summary = "Move an article to the trash, or delete it from there for good",
            description = "Needs `articles:publish` if readers know the article, and to delete for good.")
    @APIResponse(
            responseCode = "200",
            description = "Moved to the trash",
            content = @Content(schema = @Schema(implementation = ManagedArticle.class)))
    @APIResponse(responseCode = "204", description = "Deleted for good, with its history and comments")
    public RestResponse<ManagedArticle> delete(
            @RestPath String id,
            @BeanParam PermanentParameters permanent,
            @BeanParam IfMatchParameter given,
            @BeanParam NoteParameters note) {
        boolean forGood = permanent.isTrue();
        var edit = note.by(Caller.of(identity));
        if (forGood) {
            writing.delete(managed.resolve(id), given.precondition(), edit);
            return RestResponse.noContent();
        }
        return ok(writing.trash(managed.resolve(id), given.precondition(), edit));
    }

    @POST
    @Idempotent
    @Path("{id}/restore")
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "restoreArticle",
            summary = "Restore an article from the trash to its former state",
            description = "If-Match is honoured, not needed. " + PUBLISHING)
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "200")
    public RestResponse<ManagedArticle> restore(
            @RestPath String id, @BeanParam IfMatchParameter given, @BeanParam NoteParameters note) {
        return ok(writing.restore(managed.resolve(id), given.precondition(), note.by(Caller.of(identity))));
    }

    @POST
    @Idempotent
    @Path("{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "createCorrection",
            summary = "Add a dated public note to a published article",
            description = "The text stays as it is; `corrections` of the delivered article has the note. "
                    + "Needs `articles:publish`. If-Match is honoured, not needed.")
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "201")
    public RestResponse<ManagedArticle> correct(
            @RestPath String id,
            ArticleInput.CorrectionInput input,
            @BeanParam IfMatchParameter given,
            @BeanParam NoteParameters note) {
        return created(writing.correct(managed.resolve(id), input, given.precondition(), note.by(Caller.of(identity))));
    }

    @PUT
    @Path(BY_EXTERNAL_ID)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "uploadArticle",
            summary = "Create or replace the article with your own id",
            description =
                    "For scripts: run it twice and nothing doubles. The same body as the last time changes nothing, even if "
                            + "editors changed the article since; another body replaces it, as PUT by its id does. A withdrawn or "
                            + "trashed article is not brought back (409) unless If-Match names its version, which is honoured and "
                            + "not needed. "
                            + PUBLISHING)
    @RequestBody(content = @Content(schema = @Schema(implementation = ArticleInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or the same as before",
            content = @Content(schema = @Schema(implementation = ManagedArticle.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ManagedArticle.class)))
    public RestResponse<ManagedArticle> upload(
            @RestPath
                    @Parameter(
                            description = "Your own id for it",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_EXTERNAL_ID))
                    String externalId,
            Change.Replacement<ArticleInput> change,
            @BeanParam IfMatchParameter given,
            @BeanParam CreateParameters note) {
        var uploaded =
                writing.upload(externalId(externalId), given.precondition(), change, note.by(Caller.of(identity)));
        return uploaded.effect() == ArticleWriting.Effect.CREATED
                ? created(uploaded.article())
                : ok(uploaded.article());
    }

    /**
     * The external id of an address.
     *
     * @throws id.warta.problem.BadRequest if no article can have it
     */
    public static String externalId(String given) {
        var parameters = new Parameters();
        parameters.text("externalId", given, MAX_EXTERNAL_ID);
        parameters.check();
        return given;
    }

    @GET
    @Path(BY_EXTERNAL_ID)
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "getArticleByExternalId",
            summary = "Read the article with your own id",
            description = "The same as reading it by its id.")
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "200")
    public RestResponse<ManagedArticle> getUploaded(@RestPath String externalId) {
        return get(ManagedArticles.EXTERNAL + externalId);
    }

    @PATCH
    @Path(BY_EXTERNAL_ID)
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "patchArticleByExternalId",
            summary = "Change some members of the article with your own id",
            description = "The same as changing it by its id. " + PUBLISHING)
    @RequestBody(content = @Content(schema = @Schema(implementation = ArticleInput.class)))
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "200")
    public RestResponse<ManagedArticle> patchUploaded(
            @RestPath String externalId,
            Change.MergePatch<ArticleInput> change,
            @BeanParam IfMatchParameter given,
            @BeanParam CreateParameters.OfPatch note) {
        return patch(ManagedArticles.EXTERNAL + externalId, change, given, note);
    }

    @DELETE
    @Path(BY_EXTERNAL_ID)
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "deleteArticleByExternalId",
            summary = "Move the article with your own id to the trash, or delete it from there for good",
            description = "The same as deleting it by its id.")
    @APIResponse(
            responseCode = "200",
            description = "Moved to the trash",
            content = @Content(schema = @Schema(implementation = ManagedArticle.class)))
    @APIResponse(responseCode = "204", description = "Deleted for good, with its history and comments")
    public RestResponse<ManagedArticle> deleteUploaded(
            @RestPath String externalId,
            @BeanParam PermanentParameters permanent,
            @BeanParam IfMatchParameter given,
            @BeanParam NoteParameters note) {
        return delete(ManagedArticles.EXTERNAL + externalId, permanent, given, note);
    }

    private static RestResponse<ManagedArticle> created(ManagedArticle article) {
        return VersionTag.created(URI.create("/v1/manage/articles/" + article.id()), article.version(), article);
    }

    private static RestResponse<ManagedArticle> ok(ManagedArticle article) {
        return VersionTag.ok(article.version(), article);
    }

    private ArticleFilter filter(Parameters parameters, ArticleManagementParameters given) {
        var status = given.status == null ? null : parameters.choice("status", given.status, "draft", STATUSES);
        return ArticleFilter.all()
                .within(Caller.of(identity).categories())
                .status(status)
                .category(parameters.text("category", given.category, MAX_SLUG))
                .tag(parameters.text("tag", given.tag, MAX_SLUG))
                .author(parameters.text("author", given.author, MAX_SLUG))
                .everSlug(parameters.text("slug", given.slug, MAX_SLUG))
                .externalId(parameters.text("externalId", given.externalId, MAX_EXTERNAL_ID))
                .headline(parameters.text("q", given.q, 300))
                .savedAfter(parameters.time("updatedAfter", given.updatedAfter));
    }
}
