package id.warta.comment;

import id.warta.article.CommentPolicy;
import id.warta.delivery.Discussion;
import id.warta.delivery.PublicArticles;
import id.warta.input.JsonText;
import id.warta.problem.Conflict;
import id.warta.problem.Denied;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import id.warta.secret.Digests;
import id.warta.secret.Signatures;
import id.warta.spam.CommentText;
import id.warta.spam.SpamCheck;
import id.warta.spam.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what readers say, and decides who sees it. */
@ApplicationScoped
class CommentPosting {
    private static final Duration EDITABLE = Duration.ofMinutes(15);
    private static final int TOKEN_LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CommentRepository comments;
    private final PublicArticles articles;
    private final SpamCheck spam;
    private final Signatures signatures;
    private final JsonText json;
    private final Clock clock;
    private final CommentMeters meters;

    CommentPosting(
            CommentRepository comments,
            PublicArticles articles,
            SpamCheck spam,
            Signatures signatures,
            JsonText json,
            Clock clock,
            CommentMeters meters) {
        this.comments = comments;
        this.articles = articles;
        this.spam = spam;
        this.signatures = signatures;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Takes a comment.
     *
     * @param address the network address that it comes from, of which a keyed hash is kept for a while
     * @throws Conflict if the article takes no comments now
     * @throws Rejected if it answers what readers do not see
     */
    CommentReceipt post(Discussion discussion, CommentInput input, @Nullable String address) {
        if (!discussion.open()) {
            throw Conflict.commentsClosed();
        }
        var now = clock.instant();
        var parent = parent(discussion, input.parentId());
        var verdict = spam.examine(new Submission(
                discussion.article(),
                discussion.url(),
                null,
                input.authorName(),
                input.authorEmail(),
                input.authorUrl(),
                input.body(),
                input.website(),
                input.formToken(),
                address,
                now));
        var token = token();
        var comment = new Comment(
                discussion.article(),
                parent,
                status(discussion.policy(), verdict, input.authorEmail()),
                input.authorName().strip(),
                input.authorEmail().strip(),
                input.authorUrl(),
                input.body().strip(),
                now);
        judge(comment, verdict);
        comment.addressHash =
                address == null ? null : signatures.sign("comment-address", address.getBytes(StandardCharsets.UTF_8));
        comment.editTokenHash = Digests.sha256(token);
        comment.editableUntil = now.plus(EDITABLE);
        QuarkusTransaction.joiningExisting().run(() -> {
            comments.lockArticles(List.of(comment.articleId));
            comments.persistAndFlush(comment);
        });
        meters.received(comment.status(), verdict);
        return receipt(comment, token);
    }

    /**
     * Changes a comment soon after it was sent. What was shown at once may have to wait for a moderator then.
     *
     * @throws Denied if the token is not the comment's, or its time is over
     * @throws Conflict if a moderator took the comment away
     */
    CommentReceipt edit(String id, @Nullable String token, CommentEditInput input) {
        var known = find(id, token);
        var name =
                Objects.requireNonNullElse(input.authorName(), known.authorName).strip();
        var url = input.authorUrl() == null ? known.authorUrl : input.authorUrl();
        var body = Objects.requireNonNullElse(input.body(), known.body).strip();
        var discussion = articles.discussionOf(known.articleId.toString());
        if (!discussion.open()) {
            throw Conflict.commentsClosed();
        }
        var verdict = spam.examine(new Submission(
                known.articleId,
                discussion.url(),
                known.id,
                name,
                known.authorEmail,
                url,
                body,
                null,
                null,
                null,
                clock.instant()));
        return QuarkusTransaction.requiringNew().call(() -> {
            comments.lockArticles(List.of(known.articleId));
            var comment = find(id, token);
            comment.authorName = name;
            comment.authorUrl = url;
            comment.body = body;
            comment.bodyHash = CommentText.hash(body);
            comment.status = status(discussion.policy(), verdict, String.valueOf(comment.authorEmail))
                    .spelling();
            judge(comment, verdict);
            comment.updatedAt = clock.instant();
            comment.updatedBy = null;
            comments.flush();
            return receipt(comment, null);
        });
    }

    /**
     * Takes a comment back soon after it was sent.
     *
     * @throws Denied if the token is not the comment's, or its time is over
     */
    void withdraw(String id, @Nullable String token) {
        var known = find(id, token);
        QuarkusTransaction.requiringNew().run(() -> {
            comments.lockArticles(List.of(known.articleId));
            var comment = find(id, token);
            comment.status = CommentStatus.TRASHED.spelling();
            comment.updatedAt = clock.instant();
            comments.flush();
        });
    }

    private Comment find(String id, @Nullable String token) {
        var comment = Ids.parse(id).flatMap(comments::findByIdOptional).orElseThrow(() -> new NotFound("comment", id));
        if (token == null
                || comment.editTokenHash == null
                || !MessageDigest.isEqual(comment.editTokenHash, Digests.sha256(token))
                || comment.editableUntil == null
                || !comment.editableUntil.isAfter(clock.instant())) {
            throw Denied.notToEdit();
        }
        if (comment.status() != CommentStatus.PENDING
                && comment.status() != CommentStatus.APPROVED
                && !(comment.status() == CommentStatus.SPAM && comment.updatedBy == null)) {
            throw Conflict.of(Wording.of("detail.comment-decided"));
        }
        return comment;
    }

    private CommentStatus status(CommentPolicy policy, SpamCheck.Verdict verdict, String email) {
        if (verdict.isSpam()) {
            return CommentStatus.SPAM;
        }
        boolean atOnce =
                policy == CommentPolicy.IMMEDIATE || (policy == CommentPolicy.TRUSTED && comments.isTrusted(email));
        return atOnce && !verdict.isSuspicious() ? CommentStatus.APPROVED : CommentStatus.PENDING;
    }

    private void judge(Comment comment, SpamCheck.Verdict verdict) {
        comment.score = verdict.score();
        comment.reasons = json.write(verdict.reasons());
    }

    private @Nullable UUID parent(Discussion discussion, @Nullable String given) {
        if (given == null) {
            return null;
        }
        return Ids.parse(given)
                .filter(id -> comments.isAnswerable(id, discussion.article()))
                .orElseThrow(() -> new Rejected(
                        List.of(Fault.at("/parentId", "no-such-comment", Wording.of("fault.no-such-comment")))));
    }

    /** A spammer learns no more than anybody else who waits. */
    private static CommentReceipt receipt(Comment comment, @Nullable String token) {
        Instant until = Objects.requireNonNull(comment.editableUntil);
        var shown = comment.status() == CommentStatus.APPROVED ? CommentStatus.APPROVED : CommentStatus.PENDING;
        return new CommentReceipt(comment.id, shown.spelling(), token, until);
    }

    private static String token() {
        var bytes = new byte[TOKEN_LENGTH];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
