package id.warta.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param list what list it is, its sort and filters included: a cursor of another list does not fit
 * @param after the sort keys that the page begins beside, or null for a page that is counted from the beginning
 * @param backward whether the page lies before those keys
 * @param offset how many items to skip; 0 with keys
 */
public record PageRequest(String list, int limit, @Nullable List<String> after, boolean backward, int offset) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;
    /** How deep numbered pages go: an offset is work that grows with its size. */
    public static final int MAX_OFFSET = 10_000;

    /** How many rows to ask for: one more than shown tells whether there is another page. */
    public int fetched() {
        return limit + 1;
    }
}
