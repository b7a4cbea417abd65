package id.warta.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.warta.testing.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagePoliciesTest {
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script[^>]*>(.*?)</script>");
    private static final Pattern LOADED = Pattern.compile("(?:src|<link[^>]*href)=['\"]([^'\"]*)['\"]");
    private static final Pattern INLINE_STYLE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=");

    @ParameterizedTest
    @CsvSource({
        "/, text/html, 200",
        "/, application/json, 200",
        "/problems, application/json, 200",
        "/problems/not-found, text/html, 200",
        "/problems/not-found, application/json, 200",
        "/v1/articles, application/json, 200",
        "/v1/articles?limit=1000, application/json, 400",
        "/v1/articles/tidak-ada, application/json, 404",
        "/v1/manage/articles, application/json, 401",
        "/v1/feeds/all.rss, */*, 200",
        "/robots.txt, */*, 200",
        "/nowhere, text/html, 404",
        "/q/health, */*, 200",
        "/q/metrics, */*, 200",
        "/q/openapi?format=json, */*, 200",
        "/q/openapi, */*, 200",
        "/q/swagger-ui/, text/html, 200",
        "/q/swagger-ui/swagger-ui-bundle.js, */*, 200",
        "/warta.css, */*, 200",
    })
    void forbidsGuessingTheTypeOfAnyAnswer(String path, String accept, int status) {
        given().accept(accept).get(path).then().statusCode(status).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void forbidsGuessingWhatCameFromTheCacheAndWhatIsUnchanged() {
        Newsroom.publish("kebijakan");
        var first = given().get("/v1/articles/kebijakan");

        given().get("/v1/articles/kebijakan")
                .then()
                .header("Cache-Status", "Warta; hit")
                .header("X-Content-Type-Options", "nosniff");
        given().header("If-None-Match", first.header("ETag"))
                .get("/v1/articles/kebijakan")
                .then()
                .statusCode(304)
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void forbidsGuessingTheProblemOfAnAddressThatCanNotBeRead() {
        given().urlEncodingEnabled(false)
                .get("/v1/articles/%ff")
                .then()
                .statusCode(400)
                .header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems/not-found", "/q/swagger-ui/"})
    void namesWhatAPageMayLoadAndWhoMayFrameIt(String path) {
        page(path)
                .then()
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("base-uri 'none'"),
                                containsString("form-action 'none'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe-eval")),
                                not(containsString("http"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems/not-found"})
    void letsOwnPagesLoadTheirStyleSheetAndNothingInline(String path) {
        var page = page(path);

        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'self'")
                .doesNotContain("script-src", "unsafe-inline");
        assertThat(page.asString()).doesNotContain("<script").doesNotContainPattern(INLINE_STYLE);
        given().get("/warta.css").then().statusCode(200).contentType("text/css");
        assertThat(page.asString()).contains("href=\"/warta.css\"");
    }

    /** A new release of it may have other scripts: then their digests in the policy are to be renewed. */
    @Test
    void letsSwaggerUiRunItsOwnScriptsOnly() throws Exception {
        var page = page("/q/swagger-ui/");
        var policy = page.header("Content-Security-Policy");
        var scripts = SCRIPT.matcher(page.asString())
                .results()
                .map(script -> script.group(1))
                .filter(script -> !script.isBlank())
                .toList();

        assertThat(scripts).hasSize(2);
        for (var script : scripts) {
            assertThat(policy).contains("'sha256-" + digest(script) + "'");
        }
        assertThat(policy).containsPattern("script-src 'self'( 'sha256-[^']*')+;");
        assertThat(LOADED.matcher(page.asString()).results().map(loaded -> loaded.group(1)))
                .isNotEmpty()
                .allSatisfy(address -> {
                    assertThat(address).doesNotContain("//");
                    given().get("/q/swagger-ui/" + address).then().statusCode(200);
                });
    }

    @Test
    void asksNoServiceOfOthersWhetherTheDocumentIsValid() {
        assertThat(page("/q/swagger-ui/").asString()).contains("validatorUrl: 'none'");
    }

    @Test
    void saysNothingAboutPagesWhereThereIsNone() {
        for (var path : List.of("/v1/articles", "/problems", "/q/metrics")) {
            given().get(path).then().header("Content-Security-Policy", nullValue());
        }
    }

    private static Response page(String path) {
        var page = given().accept("text/html").get(path);
        page.then().statusCode(200).contentType("text/html");
        return page;
    }

    private static String digest(String script) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
