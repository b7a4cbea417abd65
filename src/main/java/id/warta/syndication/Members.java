package id.warta.syndication;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, in the order of writing; null members are left out. */
final class Members {
    private final Map<String, Object> all = new LinkedHashMap<>();

    static Members of(String name, Object value) {
        return new Members().with(name, value);
    }

    /** Leaves the member out if there is no value, or an empty list. */
    Members with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            all.put(name, value instanceof Members inner ? inner.all : value);
        }
        return this;
    }

    Map<String, Object> all() {
        return all;
    }
}
