package id.warta.access;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.warta.secret.Digests;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BearerAuthenticationTest {
    @Inject
    AccessTokenRepository tokens;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Basic YTpi",
                "bearer wrt_00000000000000000000000000000000000000",
                "x"
            })
    void refusesWhatIsNoTokenOfThisServer(String header) {
        given().header("Authorization", header)
                .get("/v1/manage/articles")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void namesTheScopeThatIsMissing() {
        create(make("baca", Set.of(Scope.ARTICLES_READ)), Map.of())
                .statusCode(403)
                .body("code", equalTo("forbidden"))
                .body("missingScope", equalTo("articles:write"));
    }

    @Test
    void writesWithoutTheScopeToPublishButPublishesNot() {
        var token = make("tulis", Set.of(Scope.ARTICLES_WRITE));

        create(token, Map.of("headline", "Boleh")).statusCode(201).body("createdBy", equalTo("tulis"));
        create(token, Map.of("headline", "Tidak", "status", "published"))
                .statusCode(403)
                .body("missingScope", equalTo("articles:publish"));
    }

    @Test
    void asksForNoTokenOnDelivery() {
        given().header("Authorization", "Bearer x").get("/v1/articles").then().statusCode(200);
    }

    @Test
    void letsTheConfiguredAdministratorIn() {
        editor().get("/v1/manage/articles?limit=1").then().statusCode(200);
    }

    @Test
    void knowsATokenByItsChecksum() {
        var token = TokenText.generate();

        assertThat(TokenText.isWhole(token)).isTrue();
        var other = token.charAt(10) == 'x' ? 'y' : 'x';
        assertThat(TokenText.isWhole(token.substring(0, 10) + other + token.substring(11)))
                .isFalse();
        assertThat(token).matches("wrt_[0-9A-Za-z]{38}");
    }

    private static ValidatableResponse create(String token, Map<String, Object> article) {
        return given().auth()
                .preemptive()
                .oauth2(token)
                .contentType("application/json")
                .body(article)
                .post("/v1/manage/articles")
                .then();
    }

    @Test
    void letsInWhomTheConfiguredIssuerSigned() {
        var token = TestDatabase.ISSUER.sign(TestDatabase.ISSUER.claims());

        create(token, Map.of("headline", "Dari penerbit lain")).statusCode(201).body("createdBy", equalTo("oidc:rina"));
        create(token, Map.of("headline", "Tidak", "status", "published")).statusCode(403);
        given().auth()
                .preemptive()
                .oauth2(token)
                .get("/v1/manage/whoami")
                .then()
                .statusCode(200)
                .body("kind", equalTo("oidc"));
        create(token.substring(0, token.length() - 3) + "abc", Map.of()).statusCode(401);
    }

    @Transactional
    String make(String name, Set<String> scopes) {
        var text = TokenText.generate();
        tokens.persist(new AccessToken(name, Digests.sha256(text), scopes, "admin", Instant.EPOCH));
        return text;
    }
}
