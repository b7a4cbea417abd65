package id.warta.access;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Metrics;
import id.warta.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RefusedTokensTest {
    @Inject
    Metrics metrics;

    @Inject
    MovableClock clock;

    @ParameterizedTest
    @CsvSource(textBlock = """
            token,            reason
            kata-sandi,       malformed
            a.b.c,            issuer
            """, useHeadersInDisplayName = true)
    void countsWhatIsNoToken(String token, String reason) {
        assertThat(metrics.rise(refused(reason), () -> use(token, 401))).isEqualTo(1);
    }

    @Test
    void countsATokenThatNobodyMade() {
        var token = TokenText.generate();

        assertThat(metrics.rise(refused("unknown"), () -> use(token, 401))).isEqualTo(1);
    }

    @Test
    void countsATokenThatWasRevoked() {
        var made = editor().body(Map.of("name", "dicabut", "scopes", List.of("articles:read")))
                .post("/v1/manage/tokens");
        editor().delete("/v1/manage/tokens/" + made.path("id")).then().statusCode(204);

        assertThat(metrics.rise(refused("revoked"), () -> use(made.path("token"), 401)))
                .isEqualTo(1);
    }

    @Test
    void countsATokenWhoseTimeIsOver() {
        String token = editor().body(Map.of(
                        "name",
                        "kedaluwarsa",
                        "scopes",
                        List.of("articles:read"),
                        "expiresAt",
                        Instant.now().plusSeconds(60).toString()))
                .post("/v1/manage/tokens")
                .path("token");

        clock.later(Duration.ofMinutes(2), () -> assertThat(metrics.rise(refused("expired"), () -> use(token, 401)))
                .isEqualTo(1));
    }

    @Test
    void countsNoTokenThatIsTaken() {
        String token = editor().body(Map.of("name", "berlaku", "scopes", List.of("articles:read")))
                .post("/v1/manage/tokens")
                .path("token");

        assertThat(metrics.rise(refused("unknown"), () -> use(token, 200))).isZero();
    }

    private static String refused(String reason) {
        return "warta_tokens_refused_total{reason=\"" + reason + "\"}";
    }

    private static void use(String token, int status) {
        given().auth()
                .preemptive()
                .oauth2(token)
                .get("/v1/manage/articles")
                .then()
                .statusCode(status);
    }
}
