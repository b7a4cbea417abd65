package id.warta.comment;

import com.fasterxml.jackson.core.type.TypeReference;
import id.warta.body.LinkedText;
import id.warta.input.JsonText;
import id.warta.spam.SpamReason;
import jakarta.inject.Singleton;
import java.util.List;

/** Translation between the row and what moderators see. */
@Singleton
class ManagedCommentMapper {
    private static final TypeReference<List<SpamReason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<ManagedComment.Original> ORIGINAL = new TypeReference<>() {};

    private final JsonText json;

    ManagedCommentMapper(JsonText json) {
        this.json = json;
    }

    ManagedComment toManaged(Comment comment) {
        return new ManagedComment(
                comment.id,
                comment.articleId,
                comment.parentId,
                comment.status(),
                comment.authorName,
                comment.authorEmail,
                comment.authorUrl,
                comment.authorKind,
                new CommentView.CommentBody(comment.body, LinkedText.html(comment.body)),
                comment.original == null ? null : json.read(comment.original, ORIGINAL),
                comment.score,
                json.read(comment.reasons, REASONS),
                comment.shownBelow,
                comment.createdAt,
                comment.updatedAt,
                comment.savedBy(),
                comment.version);
    }
}
