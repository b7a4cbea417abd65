package id.warta.comment;

import id.warta.time.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment that readers see, or whose place they see, as the database lists it. */
record CommentRow(
        UUID id,
        @Nullable UUID parentId,
        boolean removed,
        String authorName,
        @Nullable String authorUrl,
        @Nullable String emailKey,
        String body,
        Instant createdAt,
        int shownBelow,
        int replyCount) {

    static CommentRow of(Object[] row) {
        return new CommentRow(
                (UUID) row[0],
                (UUID) row[1],
                (Boolean) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Times.of(row[7]),
                ((Number) row[8]).intValue(),
                ((Number) row[9]).intValue());
    }

    /** What replies are sorted by. */
    List<String> keys() {
        return List.of(createdAt.toString(), id.toString());
    }

    /** What a list in this order is sorted by. */
    List<String> keys(String sort) {
        return sort.equals(CommentSort.MOST_ANSWERED) ? List.of(Integer.toString(shownBelow), id.toString()) : keys();
    }
}
