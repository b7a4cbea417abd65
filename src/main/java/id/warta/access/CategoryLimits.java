package id.warta.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tokens need to know of categories, which stand above this package. */
public interface CategoryLimits {
    /** The ids of the categories of these slugs, by the slug as it was given; those that there are none of are left out. */
    Map<String, UUID> idsOf(Collection<String> slugs);

    /** The slugs of these categories; of those that are gone there is none. */
    Map<UUID, String> slugsOf(Collection<UUID> ids);

    /** Some slugs that there are, to guess at what was meant. */
    List<String> known(int max);
}
