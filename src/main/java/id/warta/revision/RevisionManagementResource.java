package id.warta.revision;

import com.fasterxml.jackson.core.type.TypeReference;
import id.warta.access.Caller;
import id.warta.access.Idempotent;
import id.warta.access.Scope;
import id.warta.article.ArticleContent;
import id.warta.article.ArticleWriting;
import id.warta.article.ManagedArticle;
import id.warta.article.ManagedArticles;
import id.warta.article.NoteParameters;
import id.warta.article.RevisionRepository;
import id.warta.article.RevisionRow;
import id.warta.input.JsonText;
import id.warta.input.Parameters;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.NotFound;
import id.warta.web.IfMatchParameter;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The history of an article: what every saved change left it saying. */
@Path("/v1/manage/articles/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Manage articles")
public class RevisionManagementResource {
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final RevisionRepository revisions;
    private final RevisionComparison comparison;
    private final ArticleWriting writing;
    private final ArticleContent contents;
    private final ManagedArticles articles;
    private final Paging paging;
    private final JsonText json;
    private final SecurityIdentity identity;

    RevisionManagementResource(
            RevisionRepository revisions,
            RevisionComparison comparison,
            ArticleWriting writing,
            ArticleContent contents,
            ManagedArticles articles,
            Paging paging,
            JsonText json,
            SecurityIdentity identity) {
        this.revisions = revisions;
        this.comparison = comparison;
        this.writing = writing;
        this.contents = contents;
        this.articles = articles;
        this.paging = paging;
        this.json = json;
        this.identity = identity;
    }

    @GET
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "listRevisions",
            summary = "List the saved changes of an article, newest first",
            description = "The newest first. Every saved version is kept.")
    public PageView<RevisionSummary> list(@RestPath String id, @BeanParam ListParameters given) {
        var parameters = new Parameters();
        var article = articles.idOf(id, Caller.of(identity));
        var page = paging.request(parameters, "revisions " + article, given.limit, given.cursor, null);
        parameters.check();
        return paging.page(page, revisions.list(article, page), row -> row.keys(article), null)
                .map(row -> new RevisionSummary(
                        row.number(), row.savedAt(), row.savedBy(), row.note(), json.read(row.changed(), NAMES)));
    }

    @GET
    @Path("{number}")
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "getRevision",
            summary = "Read a revision of an article",
            description = "The whole article as it was saved then.")
    public RevisionView get(
            @RestPath String id, @RestPath @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String number) {
        var row = find(articles.idOf(id, Caller.of(identity)), number);
        return new RevisionView(
                row.number(),
                row.savedAt(),
                row.savedBy(),
                row.note(),
                json.read(row.changed(), NAMES),
                contents.read(Objects.requireNonNull(row.content())));
    }

    @GET
    @Path("{number}/diff")
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "diffRevision",
            summary = "Compare two revisions",
            description = "Member by member; texts also word by word.")
    public RevisionDiff diff(
            @RestPath String id,
            @RestPath @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String number,
            @RestQuery
                    @Parameter(
                            description = "The number of the other revision; the one before if left out",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @Nullable
                    String against) {
        var parameters = new Parameters();
        int other = parameters.integer("against", against, 0, 1, 999_999_999);
        parameters.check();
        var article = articles.idOf(id, Caller.of(identity));
        var after = find(article, number);
        var before = find(article, Integer.toString(other == 0 ? Math.max(1, after.number() - 1) : other));
        var changes = comparison.compare(
                contents.read(Objects.requireNonNull(before.content())),
                contents.read(Objects.requireNonNull(after.content())));
        return new RevisionDiff(after.number(), before.number(), changes);
    }

    @POST
    @Idempotent
    @Path("{number}/restore")
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "restoreRevision",
            summary = "Restore a revision as a new version",
            description =
                    "Every member but the state: category, tags, authors and slug too. If-Match is honoured, not needed.")
    @APIResponseSchema(value = ManagedArticle.class, responseCode = "200")
    public RestResponse<ManagedArticle> restore(
            @RestPath String id,
            @RestPath @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String number,
            @BeanParam IfMatchParameter given,
            @BeanParam NoteParameters note) {
        var caller = Caller.of(identity);
        var article =
                writing.restoreRevision(articles.resolve(id), number(number), given.precondition(), note.by(caller));
        return VersionTag.ok(article.version(), article);
    }

    private RevisionRow find(UUID article, String number) {
        return revisions.find(article, number(number)).orElseThrow(() -> new NotFound("revision", number));
    }

    private static int number(String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound("revision", number);
        }
        return Integer.parseInt(number);
    }
}
