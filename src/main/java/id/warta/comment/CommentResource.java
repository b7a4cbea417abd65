package id.warta.comment;

import id.warta.article.PublicArticles;
import id.warta.problem.Wording;
import id.warta.web.Delivery;
import id.warta.web.Ids;
import id.warta.web.PageView;
import id.warta.web.Paging;
import id.warta.web.Parameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Comments, for readers: the approved ones of public articles. */
@Path("/v1/articles/{slugOrId}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class CommentResource {
    private final CommentRepository comments;
    private final CommentMapper mapper;
    private final PublicArticles articles;
    private final Paging paging;

    CommentResource(CommentRepository comments, CommentMapper mapper, PublicArticles articles, Paging paging) {
        this.comments = comments;
        this.mapper = mapper;
        this.articles = articles;
        this.paging = paging;
    }

    @GET
    @Transactional
    @Delivery(CommentView.class)
    @Operation(
            operationId = "listComments",
            summary = "List the comments of an article, oldest first, as threads",
            description = "Each comes with the first ten replies of each level, five levels deep; "
                    + "`repliesNext` is the cursor for the rest, together with `parent`.")
    public PageView<CommentView> list(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @BeanParam CommentParameters given) {
        var parameters = new Parameters();
        var parent = parent(parameters, given.parent);
        parameters.check();
        var article = articles.idOf(slugOrId);
        var page = paging.request(parameters, CommentMapper.listName(article, parent), given.limit, given.cursor, null);
        parameters.check();

        var found = paging.page(page, comments.listApproved(article, parent, page), CommentRow::keys, null);
        var replies = comments.listReplies(
                article, found.items().stream().map(CommentRow::id).toList());
        return found.map(comment -> mapper.toView(article, comment, replies));
    }

    private static @Nullable UUID parent(Parameters parameters, @Nullable String given) {
        if (given == null) {
            return null;
        }
        var parent = Ids.parse(given);
        if (parent.isEmpty()) {
            parameters.fault("parent", "type", Wording.of("fault.id", "parent"));
        }
        return parent.orElse(null);
    }
}
