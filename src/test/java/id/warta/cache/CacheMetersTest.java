package id.warta.cache;

import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.AtOnce;
import id.warta.testing.Metrics;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CacheMetersTest {
    @Inject
    Metrics metrics;

    @Test
    void countsAMissAndThenHits() {
        publish("meter-kena");
        assertThat(metrics.rise(answers("miss"), () -> read("meter-kena", 200))).isEqualTo(1);
        assertThat(metrics.rise(answers("hit"), () -> read("meter-kena", 200))).isEqualTo(1);
    }

    @Test
    void countsTheAbsenceOfAnArticleToo() {
        assertThat(metrics.rise(answers("miss"), () -> read("meter-tidak-ada", 404)))
                .isEqualTo(1);
        assertThat(metrics.rise(answers("hit"), () -> read("meter-tidak-ada", 404)))
                .isEqualTo(1);
    }

    /** One of them makes the answer; the others wait for it, or come when it is kept. */
    @Test
    void countsEachOfManyWhoAskAtOnce() throws Exception {
        publish("meter-ramai");
        double made = metrics.of(answers("miss"));
        double shared = metrics.of(answers("hit")) + metrics.of(answers("collapsed"));

        AtOnce.call(20, () -> when().get("/v1/articles/meter-ramai").statusCode());
        assertThat(metrics.of(answers("miss"))).isEqualTo(made + 1);
        assertThat(metrics.of(answers("hit")) + metrics.of(answers("collapsed")))
                .isEqualTo(shared + 19);
    }

    @Test
    void countsWhatIsReadWithATokenAsPastTheCache() {
        publish("meter-lewat");

        assertThat(metrics.rise(answers("bypass"), () -> given().auth()
                        .preemptive()
                        .oauth2(TestDatabase.ADMIN_TOKEN)
                        .get("/v1/articles/meter-lewat")
                        .then()
                        .statusCode(200)))
                .isEqualTo(1);
    }

    @Test
    void countsWhatIsKeptAndWhatIsDropped() {
        publish("meter-simpan");
        assertThat(metrics.rise("warta_cache_entries", () -> read("meter-simpan", 200)))
                .isEqualTo(1);
        assertThat(metrics.of("warta_cache_size_bytes")).isBetween(1.0, metrics.of("warta_cache_size_max_bytes"));

        assertThat(metrics.rise("warta_cache_drops_total", () -> editor().header("If-Match", "*")
                        .body("{\"headline\": \"Lain sekarang\"}")
                        .patch("/v1/manage/articles/meter-simpan")
                        .then()
                        .statusCode(200)))
                .isPositive();
    }

    @Test
    void measuresHowSoonAWriteIsHeardOf() {
        assertThat(metrics.rise("warta_change_feed_lag_seconds_count", () -> publish("meter-dengar")))
                .isPositive();
        assertThat(metrics.of("warta_change_feed_connected")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warta_read_gate_running",
                "warta_read_gate_waiting",
                "warta_read_gate_refused_total",
                "warta_cache_evictions_total",
                "warta_cache_answers_total{result=\"collapsed\"}"
            })
    void standsAtNothingWhenNothingHappens(String sample) {
        assertThat(metrics.of(sample)).isNotNegative();
    }

    private static String answers(String result) {
        return "warta_cache_answers_total{result=\"" + result + "\"}";
    }

    private static void read(String slug, int status) {
        when().get("/v1/articles/" + slug).then().statusCode(status);
    }
}
