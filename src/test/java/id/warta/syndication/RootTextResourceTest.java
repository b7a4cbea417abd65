package id.warta.syndication;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RootTextResourceTest {

    @AfterEach
    void sayNothingAgain() {
        say(Map.of());
    }

    @Test
    void letsCrawlersReadEverythingUnlessSomethingElseIsSaid() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=utf-8")
                .body(equalTo("User-agent: *\nAllow: /\n\nSitemap: http://localhost:3000/sitemap.xml\n"
                        + "Sitemap: http://localhost:3000/news-sitemap.xml\n"));
    }

    @Test
    void saysToCrawlersWhatEditorsSaidAtOnce() {
        given().get("/robots.txt");
        say(Map.of("robotsTxt", "User-agent: *\r\nDisallow: /cari\r\n", "baseUrl", "https://lei.example/"));

        given().get("/robots.txt")
                .then()
                .body(equalTo("User-agent: *\nDisallow: /cari\n\nSitemap: https://lei.example/sitemap.xml\n"
                        + "Sitemap: https://lei.example/news-sitemap.xml\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ads.txt", "/.well-known/security.txt"})
    void hasNothingWhereNothingWasSaid(String path) {
        given().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void saysWhoSellsAdvertisements() {
        given().get("/ads.txt");
        say(Map.of("adsTxt", "iklan.example, 1234, DIRECT"));

        given().get("/ads.txt").then().statusCode(200).body(equalTo("iklan.example, 1234, DIRECT\n"));
    }

    @Test
    void saysWhomToTellOfAWeakness() {
        say(Map.of(
                "security",
                Map.of(
                        "contact", List.of("mailto:keamanan@lei.example", "https://lei.example/lapor"),
                        "expires", "2027-11-01T07:00:00.5+07:00",
                        "policy", "https://lei.example/keamanan",
                        "encryption", "https://lei.example/kunci.asc",
                        "preferredLanguages", "id, en")));

        given().get("/.well-known/security.txt").then().statusCode(200).body(equalTo("""
                        Contact: mailto:keamanan@lei.example
                        Contact: https://lei.example/lapor
                        Expires: 2027-11-01T00:00:00Z
                        Encryption: https://lei.example/kunci.asc
                        Preferred-Languages: id, en
                        Policy: https://lei.example/keamanan
                        Canonical: http://localhost:3000/.well-known/security.txt
                        """));
    }

    private static void say(Map<String, ?> settings) {
        editor().header("If-Match", "*")
                .body(settings)
                .put("/v1/manage/site")
                .then()
                .statusCode(200);
    }
}
