package id.warta.comment;

import id.warta.paging.Keyset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The orders that comments are listed in. */
final class CommentSort {
    static final String OLDEST = "createdAt";
    static final String NEWEST = "-createdAt";
    static final String MOST_ANSWERED = "-replyCount";
    static final String HIGHEST_SCORE = "-score";
    private static final Map<String, Keyset> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put(OLDEST, new Keyset("c.created_at", "timestamptz", "c.id", false));
        ORDERS.put(NEWEST, new Keyset("c.created_at", "timestamptz", "c.id", true));
        ORDERS.put(MOST_ANSWERED, new Keyset("c.shown_below", "integer", "c.id", true));
        ORDERS.put(HIGHEST_SCORE, new Keyset("c.score", "integer", "c.id", true));
    }

    private CommentSort() {}

    /** The orders of threads. */
    static List<String> threaded() {
        return List.of(OLDEST, NEWEST, MOST_ANSWERED);
    }

    /** The orders of a list without threads. */
    static List<String> flat() {
        return List.of(OLDEST, NEWEST);
    }

    static List<String> managed() {
        return List.of(OLDEST, NEWEST, HIGHEST_SCORE);
    }

    static Keyset of(String name) {
        return Objects.requireNonNull(ORDERS.get(name));
    }
}
