package id.warta.web;

import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list's order and of the place where a page begins. The sort value is named {@code :key0}, the id {@code :key1}.
 *
 * @param expression what is sorted by; it is never null
 * @param type the SQL type that a cursor's text is cast to
 * @param id the id column, which breaks ties in the same direction
 */
public record Keyset(String expression, String type, String id, boolean descending) {

    /** What follows {@code where} or {@code and} to read this page. */
    public String select(PageRequest page) {
        return condition(page) + " " + order(page);
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

    /** Gives a query the place where its page begins and how many rows to read. */
    public void bind(Query query, PageRequest page) {
        bindPlace(query, page);
        query.setFirstResult(page.offset()).setMaxResults(page.fetched());
    }

    /** Gives a query only the place where its page begins. */
    public void bindPlace(Query query, PageRequest page) {
        @Nullable List<String> after = page.after();
        if (after != null) {
            query.setParameter("key0", after.get(0)).setParameter("key1", after.get(1));
        }
    }
}
