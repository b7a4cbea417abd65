package id.warta.paging;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list's order and of the place where a page begins. The sort value is named {@code :key0}, the id {@code :key1}.
 *
 * @param expression what is sorted by; it is never null
 * @param type the SQL type that a cursor's text is cast to
 * @param id the id column, which breaks ties in the same direction
 */
public record Keyset(String expression, String type, String id, boolean descending) {

    /**
     * What follows {@code where} or {@code and} to read this page. How many rows stands in the text: a plan for any number would be made
     * anew each time. Nor is it the query's own limit, for which Hibernate looks through the text each time.
     */
    public String select(PageRequest page) {
        return condition(page) + " " + order(page) + " limit " + page.fetched()
                + (page.offset() == 0 ? "" : " offset " + page.offset());
    }

    /** The condition that skips what lies before the page; {@code true} at the beginning of a list. */
    private String condition(PageRequest page) {
        var comparison = descending == page.backward() ? ">" : "<";
        return page.after() == null
                ? "true"
                : "(%s, %s) %s (cast(:key0 as %s), cast(:key1 as uuid))".formatted(expression, id, comparison, type);
    }

    private String order(PageRequest page) {
        return again(expression, id, page);
    }

    /** The same order by other columns: of a page that was read before. */
    public String again(String key, String keyId, PageRequest page) {
        var direction = descending == page.backward() ? "asc" : "desc";
        return "order by %s %s, %s %s".formatted(key, direction, keyId, direction);
    }

    /** Gives a query the place where its page begins. */
    public void bind(Query query, PageRequest page) {
        values(page).forEach(query::setParameter);
    }

    /** The values that the place where a page begins has in a statement. */
    public Map<String, Object> values(PageRequest page) {
        @Nullable List<String> after = page.after();
        return after == null ? Map.of() : Map.of("key0", after.get(0), "key1", after.get(1));
    }
}
