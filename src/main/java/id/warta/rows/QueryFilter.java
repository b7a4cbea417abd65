package id.warta.rows;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query, as SQL with named values. */
public final class QueryFilter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Adds a condition.
     *
     * @param value what is asked for; null asks nothing
     * @param condition SQL, in which the value stands as {@code :name}
     */
    public QueryFilter with(String name, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** What stands behind {@code where}. */
    public String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** The values by their names, which tell lists with other filters apart. */
    public Map<String, Object> values() {
        return new LinkedHashMap<>(values);
    }
}
