package id.warta.site;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteResourceTest {

    @AfterEach
    void sayNothingAgain() {
        replace(Map.of()).statusCode(200); // every other test reads addresses that the site is asked for
    }

    @Test
    void saysWhatTheConfigurationSaysWhereEditorsSaidNothing() {
        given().get("/v1/site")
                .then()
                .statusCode(200)
                .body("name", equalTo("Warta"))
                .body("articlePath", equalTo("/{category}/{slug}"))
                .body("locale", equalTo("id-ID"))
                .body("timeZone", equalTo("Asia/Jakarta"))
                .body("publisher.name", equalTo("Warta"))
                .body("logo", nullValue())
                .body("notices", equalTo(List.of()));
    }

    @Test
    void showsWhatEditorsSaidAtOnce() {
        var etag = given().get("/v1/site").header("ETag");
        replace(Map.of(
                        "name",
                        "Kabar Pesisir",
                        "notices",
                        List.of(Map.of("name", "ad-block", "text", "Iklan membiayai liputan kami.")),
                        "menus",
                        List.of(Map.of("name", "main", "items", List.of(Map.of("label", "Laut", "url", "/laut"))))))
                .statusCode(200)
                .body("version", equalTo(version()));

        given().header("If-None-Match", etag)
                .get("/v1/site")
                .then()
                .statusCode(200)
                .body("name", equalTo("Kabar Pesisir"))
                .body("publisher.name", equalTo("Kabar Pesisir"))
                .body("notices.name", contains("ad-block"))
                .body("menus[0].items.url", contains("/laut"));
    }

    @Test
    void makesEveryAddressOfAnArticleByItsPattern() {
        category("situs-laut");
        var id = story("situs-pola", "situs-laut").at("2026-02-28T20:00:00Z").publish();
        given().get("/v1/articles/situs-pola")
                .then()
                .body("url", equalTo("http://localhost:3000/situs-laut/situs-pola"));

        patch(Map.of("baseUrl", "https://lei.example/", "articlePath", "/{year}/{month}/{slug}"))
                .statusCode(200);

        given().get("/v1/articles/situs-pola").then().body("url", equalTo("https://lei.example/2026/03/situs-pola"));
        given().get("/v1/resolve?path=/2026/03/situs-pola")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        given().redirects()
                .follow(false)
                .get("/v1/resolve?path=/situs-laut/situs-pola")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/resolve?path=%2F2026%2F03%2Fsitus-pola"));
        var draft = story("situs-draf", "situs-laut").save();
        editor().get("/v1/manage/articles/" + draft).then().body("url", nullValue());
    }

    @Test
    void namesEveryFault() {
        replace(Map.of(
                        "baseUrl", "lei.example",
                        "articlePath", "/{category}",
                        "timeZone", "Asia/Bandung",
                        "locale", "id_ID",
                        "menus",
                                List.of(Map.of(
                                        "name",
                                        "Main",
                                        "items",
                                        List.of(Map.of("label", "x", "url", "javascript:x"))))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/baseUrl",
                                "/articlePath",
                                "/timeZone",
                                "/locale",
                                "/menus/0/name",
                                "/menus/0/items/0/url"));
    }

    @Test
    void namesHubsThatNobodyElseCanReach() {
        replace(Map.of(
                        "hubs",
                        List.of(
                                "https://hub.example/",
                                "http://169.254.169.254/latest/",
                                "http://[::ffff:10.0.0.7]/",
                                "http://localhost/")))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/hubs/1", "/hubs/2"))
                .body("errors.code", hasItem("public-host"));
    }

    @Test
    void refusesAStaleVersion() {
        editor().header("If-Match", "\"v0\"")
                .body(Map.of("name", "x"))
                .put("/v1/manage/site")
                .then()
                .statusCode(412);
        editor().body(Map.of("name", "x")).put("/v1/manage/site").then().statusCode(428);
    }

    @Test
    void isNotForEverybody() {
        given().get("/v1/manage/site").then().statusCode(401);
    }

    private static int version() {
        return editor().get("/v1/manage/site").then().extract().path("version");
    }

    private static ValidatableResponse replace(Map<String, ?> settings) {
        return editor().header("If-Match", "*")
                .body(settings)
                .put("/v1/manage/site")
                .then();
    }

    private static ValidatableResponse patch(Map<String, ?> settings) {
        return editor().header("If-Match", "*")
                .body(settings)
                .patch("/v1/manage/site")
                .then();
    }
}
