package id.warta.testing;

import static io.restassured.RestAssured.when;

import id.warta.watch.DatabaseNumbers;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The server's metrics as Prometheus reads them. */
@ApplicationScoped
public class Metrics {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{.*\\})?) (\\S+)$");

    private final DatabaseNumbers numbers;
    private final AgroalDataSource database;

    Metrics(DatabaseNumbers numbers, AgroalDataSource database) {
        this.numbers = numbers;
        this.database = database;
    }

    /** A sample by its name and labels as written, such as {@code warta_queue_waiting{queue="views"}}; an unknown one fails. */
    public double of(String sample) {
        var all = samples(when().get("/q/metrics").asString());
        var found = all.get(sample);
        if (found == null) {
            throw new AssertionError("No sample " + sample + " among " + all.keySet());
        }
        return found;
    }

    /** By how much a sample rises while this runs. */
    public double rise(String sample, Runnable deed) {
        double before = of(sample);
        deed.run();
        return of(sample) - before;
    }

    /** Counts what stands in the database now, as the server does every few seconds. */
    public Metrics counted() {
        try (var connection = database.getConnection()) {
            numbers.takeAll(connection);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All samples of an answer of the metrics. */
    public static Map<String, Double> samples(String text) {
        var samples = new LinkedHashMap<String, Double>();
        var found = SAMPLE.matcher(text);
        while (found.find()) {
            samples.put(
                    found.group(1).replace(",}", "}"), // as the older of the two formats writes it
                    found.group(2).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(found.group(2)));
        }
        return samples;
    }
}
