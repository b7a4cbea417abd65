package id.warta.delivery;

import static id.warta.testing.Newsroom.publish;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which form of an article a reader gets: RFC 9110, section 12.5.1. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class ArticleNegotiationTest {
    private static final String NINJS =
            "application/json;profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"";

    private boolean made;

    @BeforeEach
    void makeAStory() {
        if (!made) {
            publish("rundingan");
            made = true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/json, application/ld+json",
                "application/ld+json, application/json",
                "application/ld+json, */*",
                "application/json, application/ld+json, " + NINJS,
                NINJS + ", application/json",
                "application/ld+json;q=0.9, application/json",
                "application/json;profile=\"https://tak.dikenal.example/\""
            })
    void givesOwnJsonAtEqualQuality(String accept) {
        given().header("Accept", accept)
                .get("/v1/articles/rundingan")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("slug", equalTo("rundingan"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/ld+json
                    application/ld+json, application/json;q=0.5
                    application/ld+json, */*;q=0.1""")
    void givesLinkedDataThatIsLikedBetter(String accept) {
        given().header("Accept", accept)
                .get("/v1/articles/rundingan")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .body("@type", equalTo("NewsArticle"));
    }

    @Test
    void givesNinjsByItsProfile() {
        given().header("Accept", NINJS)
                .get("/v1/articles/rundingan")
                .then()
                .statusCode(200)
                .body("uri", startsWith("urn:uuid:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "text/html", "application/json;q=0", "application/ld+json;q=0, application/json;q=0"
            })
    void refusesWhatItDoesNotHave(String accept) {
        given().header("Accept", accept)
                .get("/v1/articles/rundingan")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void takesTheFormFromTheParameter() {
        given().header("Accept", "application/json")
                .get("/v1/articles/rundingan?format=jsonld")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"));
    }
}
