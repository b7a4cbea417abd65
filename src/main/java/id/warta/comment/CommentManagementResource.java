package id.warta.comment;

import id.warta.access.Caller;
import id.warta.access.Idempotent;
import id.warta.access.Scope;
import id.warta.input.Change;
import id.warta.input.MergePatches;
import id.warta.input.Parameters;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.NotFound;
import id.warta.rows.Ids;
import id.warta.rows.QueryFilter;
import id.warta.spam.Blocklist;
import id.warta.spam.BlocklistInput;
import id.warta.spam.BlocklistView;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Comments, for moderators. A token that is limited to categories sees those under their articles. */
@Path("/v1/manage/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Manage comments")
@RolesAllowed(Scope.COMMENTS_MODERATE)
public class CommentManagementResource {
    private static final List<String> STATUSES =
            Arrays.stream(CommentStatus.values()).map(CommentStatus::spelling).toList();

    private final ManagedComments managed;
    private final CommentRepository comments;
    private final CommentModeration moderation;
    private final ManagedCommentMapper mapper;
    private final CommentPrivacy privacy;
    private final Blocklist blocklist;
    private final Paging paging;
    private final SecurityIdentity identity;

    CommentManagementResource(
            ManagedComments managed,
            CommentRepository comments,
            CommentModeration moderation,
            ManagedCommentMapper mapper,
            CommentPrivacy privacy,
            Blocklist blocklist,
            Paging paging,
            SecurityIdentity identity) {
        this.managed = managed;
        this.comments = comments;
        this.moderation = moderation;
        this.mapper = mapper;
        this.privacy = privacy;
        this.blocklist = blocklist;
        this.paging = paging;
        this.identity = identity;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listManagedComments",
            summary = "List comments in every state",
            description = "In every state, with the e-mail address, the score and its reasons.")
    public PageView<ManagedComment> list(@BeanParam CommentManagementParameters given) {
        var parameters = new Parameters();
        var filter = filter(parameters, given);
        var sort = parameters.choice("sort", given.sort, CommentSort.OLDEST, CommentSort.managed());
        var page = paging.request(
                parameters, "managed comments " + sort + " " + filter.values(), given.limit, given.cursor, null);
        parameters.check();
        return paging.page(
                        page,
                        managed.list(Caller.of(identity), filter, CommentSort.of(sort), page),
                        comment -> keys(comment, sort),
                        null)
                .map(mapper::toManaged);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getManagedComment",
            summary = "Read a comment in any state, with its score",
            description = "With its version as `ETag`, for `If-Match`.")
    @APIResponseSchema(value = ManagedComment.class, responseCode = "200")
    public RestResponse<ManagedComment> get(@RestPath String id) {
        return Ids.parse(id)
                .flatMap(known -> managed.find(Caller.of(identity), known))
                .map(comment -> VersionTag.ok(comment.version, mapper.toManaged(comment)))
                .orElseThrow(() -> new NotFound("comment", id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchComment",
            summary = "Approve, reject or change a comment",
            description =
                    "Any state may follow any other. If the text is changed, `original` keeps what the reader wrote.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ModerationInput.class)))
    @APIResponseSchema(value = ManagedComment.class, responseCode = "200")
    public RestResponse<ManagedComment> patch(
            @RestPath String id, Change.MergePatch<ModerationInput> change, @BeanParam IfMatchParameter given) {
        var comment = moderation.change(id, given.precondition(), change, Caller.of(identity));
        return VersionTag.ok(comment.version(), comment);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteComment",
            summary = "Delete a comment from the trash for good",
            description = "A comment with replies leaves an empty place in the thread.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String id, @BeanParam IfMatchParameter given) {
        moderation.delete(id, given.precondition(), Caller.of(identity));
    }

    @POST
    @Idempotent
    @Path("{id}/reply")
    @Operation(
            operationId = "replyToComment",
            summary = "Reply to a comment as the newsroom",
            description = "A moderator replies under the name of the token; the reply is public at once.")
    @APIResponseSchema(value = ManagedComment.class, responseCode = "201")
    public RestResponse<ManagedComment> reply(@RestPath String id, ReplyInput input) {
        var reply = moderation.reply(id, input, Caller.of(identity));
        return VersionTag.created(URI.create("/v1/manage/comments/" + reply.id()), reply.version(), reply);
    }

    @POST
    @Idempotent
    @Path("bulk")
    @Operation(
            operationId = "moderateComments",
            summary = "Move many comments to one state",
            description = "Each comment has its own result; one that cannot be moved fails alone.")
    @APIResponseSchema(value = BulkModeration.class, responseCode = "200")
    public RestResponse<BulkModeration> bulk(BulkModerationInput input) {
        return RestResponse.ok(moderation.moveAll(input.ids(), input.status(), Caller.of(identity)));
    }

    @POST
    @Idempotent
    @Path("erase")
    @Operation(
            operationId = "eraseComments",
            summary = "Erase the comments of a person",
            description =
                    "Name, address, site and text of every comment with this e-mail address. Threads keep their shape.")
    @APIResponseSchema(value = Erasure.class, responseCode = "200")
    public RestResponse<Erasure> erase(PersonInput input) {
        return RestResponse.ok(privacy.erase(input.email().strip(), Caller.of(identity)));
    }

    @POST
    @Path("export")
    @Transactional
    @Operation(
            operationId = "exportComments",
            summary = "List the comments of an e-mail address, oldest first",
            description = "Everything that is stored about a person, found by e-mail address.")
    public PageView<ManagedComment> export(PersonInput input, @BeanParam ListParameters given) {
        var caller = Caller.of(identity);
        caller.requireWholeNewsroom();
        var parameters = new Parameters();
        var email = input.email().strip();
        var list = "comments of " + email.toLowerCase(Locale.ROOT);
        var page = paging.request(parameters, list, given.limit, given.cursor, null);
        parameters.check();
        return paging.page(page, comments.listOf(email, page), comment -> keys(comment, CommentSort.OLDEST), null)
                .map(mapper::toManaged);
    }

    @GET
    @Path("blocklist")
    @Transactional
    @Operation(
            operationId = "getBlocklist",
            summary = "Read the words that make a comment spam",
            description = "The words and addresses that make a comment spam.")
    @APIResponseSchema(value = BlocklistView.class, responseCode = "200")
    public RestResponse<BlocklistView> blocklist() {
        var list = blocklist.read();
        return VersionTag.ok(list.version(), list);
    }

    @PUT
    @Path("blocklist")
    @Operation(
            operationId = "replaceBlocklist",
            summary = "Replace the words that make a comment spam",
            description = "Comments with these words or addresses are spam.")
    @APIResponseSchema(value = BlocklistView.class, responseCode = "200")
    public RestResponse<BlocklistView> replaceBlocklist(BlocklistInput input, @BeanParam IfMatchParameter given) {
        var list = blocklist.replace(input, given.precondition(), Caller.of(identity));
        return VersionTag.ok(list.version(), list);
    }

    private static List<String> keys(Comment comment, String sort) {
        return sort.equals(CommentSort.HIGHEST_SCORE)
                ? List.of(Integer.toString(comment.score), comment.id.toString())
                : List.of(comment.createdAt.toString(), comment.id.toString());
    }

    private static QueryFilter filter(Parameters parameters, CommentManagementParameters given) {
        var status = given.status == null ? null : parameters.choice("status", given.status, "pending", STATUSES);
        var minScore = given.minScore == null ? null : parameters.integer("minScore", given.minScore, 0, 0, 1_000);
        return new QueryFilter()
                .with("status", status, "c.status = :status")
                .with("article", parameters.id("article", given.article), "c.article_id = :article")
                .with("after", parameters.time("after", given.after), "c.created_at > :after")
                .with("before", parameters.time("before", given.before), "c.created_at < :before")
                .with("minScore", minScore, "c.score >= :minScore");
    }
}
