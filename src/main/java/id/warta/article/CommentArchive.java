package id.warta.article;

import id.warta.access.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores imported comments. The comment package, which has a higher rank, implements it. */
public interface CommentArchive {
    /**
     * A comment of another system.
     *
     * @param id the id that it had in another Warta, or null
     * @param externalId the id elsewhere, or null
     * @param parent the comment under the same article that it answers, or null
     * @param status as the wire spells it
     */
    record ArchivedComment(
            @Nullable UUID id,
            @Nullable String externalId,
            UUID article,
            @Nullable UUID parent,
            String status,
            String authorKind,
            String authorName,
            @Nullable String authorEmail,
            @Nullable String authorUrl,
            String text,
            Instant createdAt) {}

    /** The comment that was kept, and whether it is new. */
    record Kept(UUID id, boolean created) {}

    /**
     * Keeps a comment, without asking whether it is spam. One that is here already stays as moderators left it.
     *
     * @throws id.warta.problem.Rejected naming everything that is wrong with it
     */
    Kept keep(ArchivedComment comment, Caller caller);
}
