package id.warta.testing;

import id.warta.cache.ChangeFeed;
import id.warta.comment.Comment;
import id.warta.comment.CommentRepository;
import id.warta.comment.CommentStatus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers who comment, each a second after the one before. */
@ApplicationScoped
public class Readers {
    /** The end of every reader's address, which no answer to readers may show. */
    public static final String MAIL = "@contoh.example";

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicInteger said = new AtomicInteger();
    private final CommentRepository comments;
    private final ChangeFeed changes;

    Readers(CommentRepository comments, ChangeFeed changes) {
        this.comments = comments;
        this.changes = changes;
    }

    public String say(String article, String text) {
        return save(article, null, CommentStatus.APPROVED, text);
    }

    public String answer(String article, String parent, String text) {
        return save(article, UUID.fromString(parent), CommentStatus.APPROVED, text);
    }

    public String say(String article, CommentStatus status, String text) {
        return save(article, null, status, text);
    }

    private String save(String article, UUID parent, CommentStatus status, String text) {
        var at = FIRST.plus(Duration.ofSeconds(said.getAndIncrement()));
        var comment = new Comment(
                UUID.fromString(article), parent, status, "Sari", "sari" + MAIL, "https://sari.example/", text, at);
        QuarkusTransaction.requiringNew().run(() -> comments.persistAndFlush(comment));
        changes.catchUp(); // as the answer to a write waits
        return comment.id().toString();
    }
}
