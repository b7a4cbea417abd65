package id.warta.comment;

import id.warta.web.Paging;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Makes threads of rows. */
@Singleton
class CommentMapper {
    private final Paging paging;

    CommentMapper(Paging paging) {
        this.paging = paging;
    }

    /**
     * The comment with its thread.
     *
     * @param replies what stands below the comment, the older replies of each before the newer
     */
    CommentView toView(UUID article, CommentRow comment, List<CommentRow> replies) {
        Map<UUID, List<CommentRow>> byParent = new HashMap<>();
        replies.forEach(reply -> {
            if (reply.parentId() != null) {
                byParent.computeIfAbsent(reply.parentId(), absent -> new ArrayList<>())
                        .add(reply);
            }
        });
        return toView(article, comment, byParent);
    }

    private CommentView toView(UUID article, CommentRow comment, Map<UUID, List<CommentRow>> byParent) {
        var shown = byParent.getOrDefault(comment.id(), List.of());
        return new CommentView(
                comment.id(),
                comment.authorName(),
                comment.authorUrl(),
                new CommentView.CommentBody(comment.body(), html(comment.body())),
                comment.createdAt(),
                shown.stream().map(reply -> toView(article, reply, byParent)).toList(),
                comment.replyCount(),
                comment.replyCount() > shown.size() ? next(article, comment, shown) : null);
    }

    private @Nullable String next(UUID article, CommentRow comment, List<CommentRow> shown) {
        return paging.after(
                listName(article, comment.id()),
                shown.isEmpty() ? comment.keys() : shown.get(shown.size() - 1).keys());
    }

    /** What cursors call the comments under an article, or the replies to one of them. */
    static String listName(UUID article, @Nullable UUID parent) {
        return "comments " + article + " " + parent;
    }

    /** Nothing of the text is markup; a line break stays one. */
    private static String html(String text) {
        return "<p>" + Entities.escape(text).replaceAll("\\R{2,}", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
    }
}
