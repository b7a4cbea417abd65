package id.warta.rows;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Metrics;
import id.warta.testing.Newsroom;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseMetersTest {
    private static final String IN_USE = "warta_database_connections{state=\"in_use\"}";

    @Inject
    Metrics metrics;

    @Inject
    AgroalDataSource database;

    @Test
    void countsStatementsByWhoSendsThem() {
        assertThat(metrics.rise(
                        "warta_database_statements_total{by=\"hibernate\"}", () -> Newsroom.category("meter-kueri")))
                .isPositive();
        assertThat(metrics.rise(
                        "warta_database_statements_total{by=\"delivery\"}",
                        () -> when().get("/v1/articles?limit=7").then().statusCode(200)))
                .isPositive();
    }

    @Test
    void countsConnectionsInUse() throws SQLException {
        double before = metrics.of(IN_USE);
        try (var taken = database.getConnection()) {
            assertThat(taken.isClosed()).isFalse();
            assertThat(metrics.of(IN_USE)).isEqualTo(before + 1);
        }
        assertThat(metrics.of(IN_USE)).isEqualTo(before);
        assertThat(metrics.of("warta_database_connections_max")).isEqualTo(20);
        assertThat(metrics.of("warta_database_waiting")).isZero();
    }

    @Test
    void measuresHowLongConnectionsAreWaitedFor() {
        assertThat(metrics.rise(
                        "warta_database_acquisition_seconds_count",
                        () -> when().get("/v1/articles?limit=8").then().statusCode(200)))
                .isPositive();
        assertThat(metrics.of("warta_database_acquisition_seconds_sum")).isNotNegative();
    }
}
