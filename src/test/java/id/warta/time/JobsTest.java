package id.warta.time;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import id.warta.testing.Metrics;
import id.warta.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {
    @Inject
    Jobs jobs;

    @Inject
    Metrics metrics;

    @Inject
    MovableClock clock;

    @Test
    void countsGoodRunsAndSuchAsFail() {
        jobs.run(job("coba jalan", () -> {}));
        jobs.run(job("coba gagal", JobsTest::fail));

        assertThat(metrics.of("warta_jobs_seconds_count{name=\"coba jalan\",outcome=\"done\"}"))
                .isEqualTo(1);
        assertThat(metrics.of("warta_jobs_seconds_count{name=\"coba gagal\",outcome=\"failed\"}"))
                .isEqualTo(1);
    }

    @Test
    void isNotWellWhileAJobIsOverdue() {
        jobs.every("24h", "coba telat", () -> {});
        assertThat(metrics.of("warta_jobs_overdue_seconds{name=\"coba telat\"}"))
                .isZero();

        clock.later(Duration.ofHours(25), () -> {
            assertThat(metrics.of("warta_jobs_overdue_seconds{name=\"coba telat\"}"))
                    .isBetween(3_500.0, 3_600.0);
            when().get("/q/health/well").then().statusCode(503).body("checks.data.job", hasItem("coba telat"));
            when().get("/q/health/ready").then().statusCode(200);
        });
    }

    @Test
    void doesNothingThatIsOff() {
        jobs.every("off", "coba mati", JobsTest::fail);

        assertThat(when().get("/q/metrics").asString()).doesNotContain("coba mati");
    }

    private static Job job(String name, Runnable task) {
        return new Job(name, Duration.ofHours(1), Clock.systemUTC(), task);
    }

    private static void fail() {
        throw new IllegalStateException("memang gagal");
    }
}
