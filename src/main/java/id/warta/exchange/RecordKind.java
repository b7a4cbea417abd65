package id.warta.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of things that a newsroom brings along, in the order in which they are taken in: what others refer to goes first. */
public enum RecordKind {
    AUTHOR(0),
    CATEGORY(1),
    TAG(2),
    ATTACHMENT(3),
    ARTICLE(4),
    REVISION(5),
    COMMENT(6),
    /** Something of the other system that has no place here. */
    OTHER(7);

    private final int rank;

    RecordKind(int rank) {
        this.rank = rank;
    }

    /** The lower goes first. */
    int rank() {
        return rank;
    }

    /** As the wire and the database spell it. */
    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecordKind> spelled(String spelling) {
        return Arrays.stream(values())
                .filter(kind -> kind.spelling().equals(spelling) && kind != OTHER)
                .findFirst();
    }
}
