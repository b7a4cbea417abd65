package id.warta.comment;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.input.Change;
import id.warta.input.JsonText;
import id.warta.problem.Conflict;
import id.warta.problem.NotFound;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import id.warta.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What moderators do to comments. Whoever changes one holds its article first: the counts stand there, and two who took the locks
 * in another order could wait for each other.
 */
@ApplicationScoped
class CommentModeration {
    private final CommentRepository comments;
    private final ManagedComments managed;
    private final ManagedCommentMapper mapper;
    private final AuditLog audit;
    private final JsonText json;
    private final Clock clock;
    private final CommentMeters meters;

    CommentModeration(
            CommentRepository comments,
            ManagedComments managed,
            ManagedCommentMapper mapper,
            AuditLog audit,
            JsonText json,
            Clock clock,
            CommentMeters meters) {
        this.comments = comments;
        this.managed = managed;
        this.mapper = mapper;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Moves a comment to another state, or changes its words, of which the original is kept.
     *
     * @throws NotFound if there is no such comment that the caller may see
     * @throws id.warta.problem.Stale if somebody else saved it first
     */
    @Transactional
    ManagedComment change(String id, IfMatch ifMatch, Change<ModerationInput> change, Caller caller) {
        var comment = lock(id, caller);
        ifMatch.require(comment.version, comment.savedBy(), comment.updatedAt);
        if (comment.erasedAt != null) {
            throw Conflict.of(Wording.of("detail.comment-erased"));
        }
        var before = new ModerationInput(comment.status(), comment.authorName, comment.authorUrl, comment.body);
        var wanted = change.applyTo(before, mapper.toManaged(comment)).document();
        if (wanted.equals(before)) {
            return mapper.toManaged(comment);
        }
        boolean reworded = !wanted.body().equals(before.body())
                || !wanted.authorName().equals(before.authorName())
                || !Objects.equals(wanted.authorUrl(), before.authorUrl());
        if (reworded && comment.original == null) {
            comment.original =
                    json.write(new ManagedComment.Original(comment.authorName, comment.authorUrl, comment.body));
        }
        comment.authorName = wanted.authorName();
        comment.authorUrl = wanted.authorUrl();
        comment.body = wanted.body();
        var action = reworded ? "edited" : verb(wanted.status());
        move(comment, wanted.status(), action, caller, clock.instant());
        return mapper.toManaged(comment);
    }

    /** Moves many comments to one state; one that cannot be moved fails alone. */
    @Transactional
    BulkModeration moveAll(List<String> given, CommentStatus status, Caller caller) {
        Map<UUID, BulkModeration.Row> done = new HashMap<>();
        var ids = new LinkedHashSet<UUID>();
        given.forEach(id -> Ids.parse(id).ifPresent(ids::add));
        var articles = managed.articlesOf(caller, List.copyOf(ids));
        comments.lockArticles(Set.copyOf(articles.values()));
        var found = new HashMap<UUID, Comment>();
        if (!articles.isEmpty()) {
            comments.list("id in ?1", articles.keySet()).forEach(comment -> found.put(comment.id, comment));
        }
        var now = clock.instant();
        var formers = new LinkedHashMap<Comment, String>();
        for (UUID id : articles.keySet()) {
            var comment = found.get(id);
            if (comment != null && comment.erasedAt == null && comment.status() != status) {
                formers.put(comment, comment.status);
                comment.status = status.spelling();
                comment.updatedAt = now;
                comment.updatedBy = caller.name();
            }
        }
        comments.flush();
        if (!formers.isEmpty()) {
            meters.moderated(status, formers.size());
        }
        audit.recordAll(
                caller,
                verb(status),
                "comment",
                formers.entrySet().stream()
                        .map(moved -> new AuditLog.Deed(moved.getKey().id, details(moved.getKey(), moved.getValue())))
                        .toList());
        found.forEach((id, comment) -> done.put(id, row(comment, formers.containsKey(comment))));
        var rows = new ArrayList<BulkModeration.Row>();
        for (String id : given) {
            rows.add(Ids.parse(id)
                    .map(done::get)
                    .orElseGet(() -> new BulkModeration.Row(id, "failed", "not-found", null)));
        }
        return new BulkModeration(rows, count(rows, "changed"), count(rows, "unchanged"), count(rows, "failed"));
    }

    private static BulkModeration.Row row(Comment comment, boolean changed) {
        var id = comment.id.toString();
        return comment.erasedAt != null
                ? new BulkModeration.Row(id, "failed", "conflict", comment.version)
                : new BulkModeration.Row(id, changed ? "changed" : "unchanged", null, comment.version);
    }

    private static Map<String, ?> details(Comment comment, String former) {
        return Map.of("version", comment.version, "from", former, "to", comment.status, "article", comment.articleId);
    }

    private void move(Comment comment, CommentStatus status, String action, Caller caller, Instant now) {
        var former = comment.status;
        comment.status = status.spelling();
        comment.updatedAt = now;
        comment.updatedBy = caller.name();
        comments.flush();
        if (!former.equals(comment.status)) {
            meters.moderated(status, 1);
        }
        audit.record(caller, action, "comment", comment.id, details(comment, former));
    }

    /**
     * Answers a comment; the answer is shown at once.
     *
     * @throws Conflict if readers do not see what is answered
     */
    @Transactional
    ManagedComment reply(String id, ReplyInput input, Caller caller) {
        var answered = lock(id, caller);
        if (answered.status() != CommentStatus.APPROVED) {
            throw Conflict.of(Wording.of("detail.comment-hidden", answered.status));
        }
        var reply = new Comment(
                answered.articleId,
                answered.id,
                CommentStatus.APPROVED,
                Objects.requireNonNullElse(input.authorName(), caller.name()),
                null,
                null,
                input.body(),
                clock.instant());
        reply.authorKind = Comment.MODERATOR;
        reply.updatedBy = caller.name();
        comments.persistAndFlush(reply);
        audit.record(caller, "replied", "comment", reply.id, Map.of("parent", answered.id));
        return mapper.toManaged(reply);
    }

    /**
     * Deletes a comment for good; if there are replies, all that it says is erased and its place is kept.
     *
     * @throws Conflict if it is not in the trash
     */
    @Transactional
    void delete(String id, IfMatch ifMatch, Caller caller) {
        var comment = lock(id, caller);
        ifMatch.require(comment.version, comment.savedBy(), comment.updatedAt);
        if (comment.status() != CommentStatus.TRASHED) {
            throw Conflict.of(Wording.of("detail.comment-not-trashed", comment.status));
        }
        audit.record(caller, "deleted", "comment", comment.id, Map.of("article", comment.articleId));
        if (comments.count("parentId", comment.id) > 0) {
            comment.erase(caller.name(), clock.instant());
        } else {
            comments.delete(comment);
        }
        comments.flush();
    }

    private Comment lock(String id, Caller caller) {
        var known = Ids.parse(id)
                .map(parsed -> managed.articlesOf(caller, List.of(parsed)))
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> new NotFound("comment", id));
        comments.lockArticles(Set.copyOf(known.values()));
        return comments.findByIdOptional(known.keySet().iterator().next())
                .orElseThrow(() -> new NotFound("comment", id));
    }

    private static int count(List<BulkModeration.Row> rows, String action) {
        return (int) rows.stream().filter(row -> row.action().equals(action)).count();
    }

    private static String verb(CommentStatus status) {
        return status == CommentStatus.SPAM
                ? "marked-spam"
                : status == CommentStatus.PENDING ? "queued" : status.name().toLowerCase(Locale.ROOT);
    }
}
