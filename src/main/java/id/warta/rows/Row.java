package id.warta.rows;

import id.warta.time.Times;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a result, by the names of its columns. */
public interface Row {
    /** The value in the driver's or Hibernate's own type; null for NULL. */
    @Nullable
    Object get(String column);

    @SuppressWarnings("NullAway") // a column that may be null gives a text that may be null
    default String text(String column) {
        return (String) get(column);
    }

    default int number(String column) {
        return ((Number) Objects.requireNonNull(get(column))).intValue();
    }

    default double real(String column) {
        return ((Number) Objects.requireNonNull(get(column))).doubleValue();
    }

    default long count(String column) {
        return ((Number) Objects.requireNonNull(get(column))).longValue();
    }

    default boolean truth(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    @SuppressWarnings("NullAway")
    default UUID id(String column) {
        return (UUID) get(column);
    }

    default Instant time(String column) {
        return Times.of(get(column));
    }
}
