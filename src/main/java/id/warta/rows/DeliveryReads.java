package id.warta.rows;

import id.warta.problem.DatabaseAway;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads what readers see most, straight over JDBC: finding out anew what each column of a native query holds took Hibernate as long as
 * all the rest. Within a transaction it reads on the transaction's connection; what the entity manager has not written yet is not seen.
 */
@ApplicationScoped
public class DeliveryReads {
    private static final Logger LOG = Logger.getLogger(DeliveryReads.class);
    private static final int MAX_KNOWN = 1_000; // numbered pages have a text each
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z][a-zA-Z0-9]*)");

    private final AgroalDataSource database;
    private final Map<String, Positional> known = new ConcurrentHashMap<>();
    private final LongAdder statements = new LongAdder();

    public DeliveryReads(AgroalDataSource database) {
        this.database = database;
    }

    /** A statement as JDBC takes it, and the names of its values in their order. */
    private record Positional(String text, List<String> names) {}

    /**
     * The rows of a statement.
     *
     * @param values by their names, which stand as {@code :name} in the statement; a collection of ids is an array
     */
    public <T> List<T> list(String statement, Map<String, ?> values, Function<Row, T> reading) {
        var positional = positional(statement);
        statements.increment();
        LOG.debug(statement);
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(positional.text)) {
            for (int index = 0; index < positional.names.size(); index++) {
                bind(connection, prepared, index + 1, values.get(positional.names.get(index)));
            }
            try (var found = prepared.executeQuery()) {
                Row row = column -> value(found, column);
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(reading.apply(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw DatabaseAway.unchecked(e);
        }
    }

    /** How many statements were sent since the start. */
    public long statements() {
        return statements.sum();
    }

    private static @Nullable Object value(ResultSet found, String column) {
        try {
            return found.getObject(column);
        } catch (SQLException e) {
            throw DatabaseAway.unchecked(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement prepared, int index, @Nullable Object value)
            throws SQLException {
        if (value instanceof Instant time) {
            prepared.setObject(index, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
        } else if (value instanceof Collection<?> ids) {
            prepared.setArray(index, connection.createArrayOf("uuid", ids.toArray()));
        } else {
            prepared.setObject(index, value);
        }
    }

    private Positional positional(String statement) {
        var found = known.get(statement);
        if (found == null) {
            found = parse(statement);
            if (known.size() < MAX_KNOWN) {
                known.put(statement, found);
            }
        }
        return found;
    }

    private static Positional parse(String statement) {
        var names = new ArrayList<String>();
        var text = NAME.matcher(statement).replaceAll(name -> {
            names.add(name.group(1));
            return "?";
        });
        return new Positional(text, List.copyOf(names));
    }
}
