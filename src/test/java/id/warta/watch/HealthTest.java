package id.warta.watch;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {
    private static final int MORE_THAN_THERE_ARE_WORKERS = 400;
    private static final RestAssuredConfig IMPATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.socket.timeout", 5_000)
                    .setParam("http.connection.timeout", 5_000));

    @Inject
    AgroalDataSource database;

    @Inject
    Vertx vertx;

    @Test
    void isReadyWhenTheDatabaseAnswers() {
        when().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", equalTo(List.of("database")));
    }

    @Test
    void livesWithoutTheDatabase() {
        when().get("/q/health/live").then().statusCode(200).body("checks.name", equalTo(List.of("embedded database")));
    }

    @Test
    void tellsHowWellItIs() {
        when().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("change feed", "disk", "jobs"));
    }

    @Test
    void doesNotWaitForTheThreadsOfReaders() throws Exception {
        var release = new CountDownLatch(1);
        try {
            for (int task = 0; task < MORE_THAN_THERE_ARE_WORKERS; task++) {
                vertx.executeBlocking(() -> release.await(30, TimeUnit.SECONDS), false);
            }
            for (var kind : List.of("ready", "live", "well")) {
                RestAssured.given()
                        .config(IMPATIENT)
                        .get("/q/health/" + kind)
                        .then()
                        .statusCode(200);
            }
        } finally {
            release.countDown();
        }
    }

    @Test
    void doesNotWaitForTheConnectionsOfReaders() throws Exception {
        var taken = new ArrayList<Connection>();
        int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        try {
            while (taken.size() < all) {
                taken.add(database.getConnection());
            }
            assertThat(database.getMetrics().activeCount()).isEqualTo(all);
            RestAssured.given().config(IMPATIENT).get("/q/health/ready").then().statusCode(200);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }
}
