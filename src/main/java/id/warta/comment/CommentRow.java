package id.warta.comment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A public comment as the database lists it. */
record CommentRow(
        UUID id,
        @Nullable UUID parentId,
        String authorName,
        @Nullable String authorUrl,
        String body,
        Instant createdAt,
        int replyCount) {

    static CommentRow of(Object[] row) {
        return new CommentRow(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                row[5] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[5],
                ((Number) row[6]).intValue());
    }

    /** What threads are sorted by. */
    List<String> keys() {
        return List.of(createdAt.toString(), id.toString());
    }
}
