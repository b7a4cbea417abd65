package id.warta.tag;

import java.util.UUID;

/** What tags need to know of articles, which stand above this package. */
public interface TagUse {
    /** How many articles carry the tag, in whatever state. */
    long count(UUID tag);

    /** Gives the articles of one tag the other instead, and tells how many they are. */
    long replace(UUID from, UUID to);
}
