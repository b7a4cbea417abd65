package id.warta.author;

import java.util.UUID;

/** What authors need to know of articles, which stand above this package. */
public interface AuthorUse {
    /** How many articles the author signs, in whatever state. */
    long count(UUID author);

    /** Lets another author sign what this one signs, in the same role, and tells how many articles that are. */
    long replace(UUID from, UUID to);
}
