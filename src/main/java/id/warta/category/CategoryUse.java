package id.warta.category;

import java.util.UUID;

/** What categories need to know of articles, which stand above this package. */
public interface CategoryUse {
    /** How many articles stand in the category itself, in whatever state. */
    long count(UUID category);

    /** Moves the articles of one category to the other, and tells how many they are. */
    long replace(UUID from, UUID to);
}
