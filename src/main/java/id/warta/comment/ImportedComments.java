package id.warta.comment;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.article.CommentArchive;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.text.Characters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the comments that come with articles from elsewhere. */
@ApplicationScoped
class ImportedComments implements CommentArchive {
    private static final int MAX_TEXT = 65_536;
    private static final int MAX_NAME = 200;
    private static final int MAX_ADDRESS = 2_000;

    private final CommentRepository comments;
    private final AuditLog audit;
    private final Clock clock;

    ImportedComments(CommentRepository comments, AuditLog audit, Clock clock) {
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Kept keep(ArchivedComment given, Caller caller) {
        var known = find(given);
        if (known.isPresent()) {
            return new Kept(known.get().id, false);
        }
        check(given);
        var comment = new Comment(
                given.article(),
                given.parent(),
                CommentStatus.spelled(given.status()),
                given.authorName().strip(),
                given.authorEmail(),
                given.authorUrl(),
                given.text().strip(),
                given.createdAt());
        comment.updatedAt = clock.instant(); // when it was said is one thing, when it came here another
        comment.presetId = given.id();
        comment.externalId = given.externalId();
        comment.authorKind = given.authorKind();
        comments.lockArticles(List.of(given.article()));
        comments.persistAndFlush(comment);
        audit.record(caller, "imported", "comment", comment.id, Map.of("status", comment.status));
        return new Kept(comment.id, true);
    }

    private Optional<Comment> find(ArchivedComment given) {
        return given.externalId() != null
                ? comments.find("externalId", given.externalId()).firstResultOptional()
                : Optional.ofNullable(given.id()).flatMap(comments::findByIdOptional);
    }

    private static void check(ArchivedComment given) {
        var faults = new ArrayList<Fault>();
        text("/authorName", given.authorName(), MAX_NAME, faults);
        text("/body", given.text(), MAX_TEXT, faults);
        text("/authorEmail", given.authorEmail(), MAX_ADDRESS, faults);
        text("/authorUrl", given.authorUrl(), MAX_ADDRESS, faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    private static void text(String pointer, @Nullable String text, int max, List<Fault> faults) {
        if (text != null && (text.length() > max || !Characters.isStorable(text))) {
            faults.add(Fault.at(pointer, "text", Wording.of("fault.text", pointer.substring(1), max)));
        }
    }
}
