package id.warta.comment;

import id.warta.body.LinkedText;
import id.warta.paging.Paging;
import id.warta.secret.Signatures;
import id.warta.site.CommentsConfig;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes threads of rows. */
@Singleton
class CommentMapper {
    private final Paging paging;
    private final Signatures signatures;
    private final CommentsConfig config;

    CommentMapper(Paging paging, Signatures signatures, CommentsConfig config) {
        this.paging = paging;
        this.signatures = signatures;
        this.config = config;
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
                comment.parentId(),
                comment.removed(),
                comment.removed() ? null : comment.authorName(),
                comment.removed() ? null : comment.authorUrl(),
                comment.removed() ? null : avatar(comment.emailKey()),
                comment.removed() ? null : new CommentView.CommentBody(comment.body(), LinkedText.html(comment.body())),
                comment.createdAt(),
                shown.stream().map(reply -> toView(article, reply, byParent)).toList(),
                comment.replyCount(),
                comment.replyCount() > shown.size() ? next(article, comment, shown) : null);
    }

    private @Nullable String next(UUID article, CommentRow comment, List<CommentRow> shown) {
        return paging.after(
                listName(article, comment.id(), CommentSort.OLDEST),
                shown.isEmpty() ? comment.keys() : shown.get(shown.size() - 1).keys());
    }

    /** What cursors call the comments under an article in some order, or the replies to one of them. */
    static String listName(UUID article, @Nullable UUID parent, String sort) {
        return "comments " + article + " " + parent + " " + sort;
    }

    /** Keyed, so that nobody can try addresses out. */
    private @Nullable String avatar(@Nullable String emailKey) {
        return emailKey == null || !config.avatars()
                ? null
                : HexFormat.of().formatHex(signatures.sign("avatar", emailKey.getBytes(StandardCharsets.UTF_8)));
    }
}
