package id.warta.cache;

import id.warta.rows.DeliveryReads;
import id.warta.rows.Row;
import io.agroal.api.AgroalDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads as delivery does, and keeps the plan that each statement was executed by. */
public class ExplainedReads extends DeliveryReads {
    private final List<String> plans = new ArrayList<>();

    public ExplainedReads(AgroalDataSource database) {
        super(database);
    }

    @Override
    public <T> List<T> list(String statement, Map<String, ?> values, Function<Row, T> reading) {
        plans.add(String.join(
                "\n",
                super.list(
                        "explain (analyze, costs off, timing off, summary off) " + statement,
                        values,
                        row -> row.text("QUERY PLAN"))));
        return super.list(statement, values, reading);
    }

    /** The plans since the last call. */
    public List<String> plans() {
        var found = List.copyOf(plans);
        plans.clear();
        return found;
    }
}
