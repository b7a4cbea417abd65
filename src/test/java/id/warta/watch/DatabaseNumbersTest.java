package id.warta.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DatabaseNumbersTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DatabaseNumbers numbers = new DatabaseNumbers(meters, NOON);

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 3, timestamptz '2026-03-01 11:58:00Z'  | 3   | 120
            select 1, timestamptz '2026-03-01 12:10:00Z'  | 1   | 0
            select 0, cast(null as timestamptz)           | 0   | 0
            select 5, now() from no_such_table            | NaN | NaN
            """)
    void tellsHowManyWaitAndHowLongTheOldestHas(String statement, double waiting, double oldest) throws SQLException {
        numbers.queue("contoh", statement);

        count();
        // as objects, by which NaN equals itself
        assertThat(gauge("warta.queue.waiting")).isEqualTo(Double.valueOf(waiting));
        assertThat(meters.get("warta.queue.oldest").timeGauge().value(TimeUnit.SECONDS))
                .isEqualTo(Double.valueOf(oldest));
    }

    @Test
    void knowsNothingBeforeItAsked() {
        numbers.queue("contoh", "select 1, now()");

        assertThat(gauge("warta.queue.waiting")).isNaN();
    }

    @Test
    void knowsNothingWhileTheDatabaseIsAway() throws SQLException {
        numbers.number("warta.contoh", "Contoh", Tags.empty(), "select 7");
        count();
        assertThat(gauge("warta.contoh")).isEqualTo(7);

        numbers.forget();
        assertThat(gauge("warta.contoh")).isNaN();
    }

    @Test
    void countsOneAfterTheOther() throws SQLException {
        numbers.number("warta.satu", "Satu", Tags.empty(), "select 1");
        numbers.number("warta.dua", "Dua", Tags.empty(), "select 2");

        try (var connection = database.getConnection()) {
            numbers.takeNext(connection);
            assertThat(gauge("warta.satu") + gauge("warta.dua")).isNaN();
            numbers.takeNext(connection);
            assertThat(gauge("warta.satu") + gauge("warta.dua")).isEqualTo(3);
        }
    }

    private void count() throws SQLException {
        try (var connection = database.getConnection()) {
            numbers.takeAll(connection);
        }
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
