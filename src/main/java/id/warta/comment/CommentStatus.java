package id.warta.comment;

import java.util.Locale;

/** What moderators decided on a comment. */
public enum CommentStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SPAM,
    TRASHED;

    /** As the wire and the database spell it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CommentStatus spelled(String spelling) {
        return valueOf(spelling.toUpperCase(Locale.ROOT));
    }
}
