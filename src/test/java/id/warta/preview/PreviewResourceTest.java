package id.warta.preview;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.warta.access.Scribes;
import id.warta.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A draft can be shown to one who holds the link, and to nobody else. */
@QuarkusTest
class PreviewResourceTest {
    @Inject
    MovableClock clock;

    @Inject
    Scribes scribes;

    @Test
    void showsADraftInItsDeliveryForm() {
        category("pratinjau");
        var id = story("pratinjau", "pratinjau").save();

        given().get(path(link(id)) + "?bodyFormat=html,text")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .body("headline", equalTo("Headline pratinjau"))
                .body("body.html", containsString("Text of pratinjau"))
                .body("body.text", containsString("Text of pratinjau"))
                .body("publishedAt", nullValue());
        given().get("/v1/articles/pratinjau").then().statusCode(404);
    }

    @Test
    void showsWhatIsThereOfAnEmptyDraft() {
        var id = create("articles", Map.of()).extract().<String>path("id");

        given().get(path(link(id)))
                .then()
                .statusCode(200)
                .body("headline", nullValue())
                .body("category", nullValue())
                .body("body", nullValue());
    }

    @Test
    void endsAfterADay() {
        var id = create("articles", Map.of("headline", "Sehari")).extract().<String>path("id");
        var path = path(link(id));

        clock.later(Duration.ofHours(23), () -> given().get(path).then().statusCode(200));
        clock.later(Duration.ofHours(25), () -> given().get(path).then().statusCode(404));
    }

    @Test
    void endsWhenItIsRevoked() {
        var id = create("articles", Map.of("headline", "Dicabut")).extract().<String>path("id");
        var link = link(id);
        var address = "/v1/manage/articles/" + id + "/preview-link";

        editor().delete(address + "/" + link.path("id")).then().statusCode(204);
        editor().delete(address + "/" + link.path("id")).then().statusCode(204);

        given().get(path(link)).then().statusCode(404);
        editor().get(address)
                .then()
                .statusCode(200)
                .body("items.revokedAt", contains(notNullValue()))
                .body("items[0].url", nullValue());
    }

    @Test
    void opensOnlyWithTheTokenThatWasGiven() {
        var id = create("articles", Map.of("headline", "Tanda")).extract().<String>path("id");
        var path = path(link(id));
        var forged = path.substring(0, path.length() - 3) + (path.endsWith("AAA") ? "BBB" : "AAA");

        for (var address : new String[] {forged, "/v1/preview/" + id, "/v1/preview/x", "/v1/preview/~"}) {
            given().get(address).then().statusCode(404).body("code", equalTo("not-found"));
        }
    }

    @Test
    void hidesWhatIsInTheTrash() {
        var id = create("articles", Map.of("headline", "Sampah")).extract().<String>path("id");
        var path = path(link(id));

        editor().header("If-Match", "*")
                .delete("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);

        given().get(path).then().statusCode(404);
    }

    @Test
    void endsWhenItIsAskedToWithinAMonth() {
        var id = create("articles", Map.of("headline", "Sebulan")).extract().<String>path("id");
        var address = "/v1/manage/articles/" + id + "/preview-link";

        for (var wrong : new String[] {"2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z"}) {
            editor().body(Map.of("expiresAt", wrong))
                    .post(address)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/expiresAt"));
        }
        editor().body(Map.of(
                        "expiresAt", Instant.now().plus(Duration.ofDays(29)).toString()))
                .post(address)
                .then()
                .statusCode(201);
    }

    @Test
    void isMadeOnlyByThoseWhoMayWrite() {
        var id = create("articles", Map.of("headline", "Pembaca")).extract().<String>path("id");
        var address = "/v1/manage/articles/" + id + "/preview-link";

        as(scribes.token("articles:read")).post(address).then().statusCode(403);
        given().contentType("application/json").post(address).then().statusCode(401);
    }

    private static ExtractableResponse<Response> link(String article) {
        return editor().post("/v1/manage/articles/" + article + "/preview-link")
                .then()
                .statusCode(201)
                .extract();
    }

    private static String path(ExtractableResponse<Response> link) {
        return URI.create(link.<String>path("url")).getPath();
    }
}
