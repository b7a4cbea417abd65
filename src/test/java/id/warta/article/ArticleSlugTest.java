package id.warta.article;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.warta.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An address that once worked goes on working. */
@QuarkusTest
class ArticleSlugTest {

    @Test
    void redirectsEveryEarlierSlug() {
        var id = publish("alamat-satu");
        rename(id, "alamat-dua").statusCode(200);
        rename(id, "alamat-tiga").statusCode(200);

        moved("/v1/articles/alamat-satu?fields=headline", "/v1/articles/alamat-tiga?fields=headline");
        moved("/v1/articles/alamat-dua", "/v1/articles/alamat-tiga");
        moved("/v1/articles/alamat-satu/comments", "/v1/articles/alamat-tiga/comments");
        given().get("/v1/articles/alamat-satu").then().statusCode(200).body("slug", equalTo("alamat-tiga"));
    }

    @Test
    void givesNobodyASlugOfAnothersHistory() {
        var id = publish("warisan");
        rename(id, "warisan-baru").statusCode(200);

        create("articles", Map.of("slug", "warisan"))
                .statusCode(409)
                .body("code", equalTo("slug-taken"))
                .body("suggestion", equalTo("warisan-2"));
        create("articles", Map.of("headline", "Warisan")).statusCode(201).body("slug", equalTo("warisan-2"));
        rename(publish("perebut"), "warisan").statusCode(409).body("suggestion", equalTo("warisan-3"));
    }

    @Test
    void letsAnArticleTakeItsOwnSlugBack() {
        var id = publish("pulang");
        rename(id, "pergi").statusCode(200);

        rename(id, "pulang").statusCode(200).body("slug", equalTo("pulang"));
        moved("/v1/articles/pergi", "/v1/articles/pulang");
    }

    @Test
    void tellsOfAWithdrawnArticleUnderItsOldSlug() {
        var id = publish("ditarik-lama");
        rename(id, "ditarik-baru").statusCode(200);
        editor().header("If-Match", "*")
                .body(Map.of("status", "withdrawn", "withdrawnReason", "Keliru"))
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);

        given().get("/v1/articles/ditarik-lama").then().statusCode(410);
    }

    @Test
    void hidesTheNewSlugOfWhatIsNotPublic() {
        category("rahasia");
        var id = story("rahasia-lama", "rahasia").save();
        rename(id, "rahasia-baru").statusCode(200);

        given().redirects()
                .follow(false)
                .get("/v1/articles/rahasia-lama")
                .then()
                .statusCode(404);
    }

    @Test
    void holdsSlugsApartByLanguage() {
        publish("dua-bahasa");

        create("articles", Map.of("slug", "dua-bahasa", "language", "en")).statusCode(201);
        create("articles", Map.of("slug", "dua-bahasa", "language", "en")).statusCode(409);
    }

    @Test
    void givesFiveEqualHeadlinesFiveSlugs() throws Exception {
        var answers = AtOnce.call(
                5, () -> editor().body(Map.of("headline", "Lima Judul Sama")).post("/v1/manage/articles"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("slug"))
                .containsExactlyInAnyOrder(
                        "lima-judul-sama",
                        "lima-judul-sama-2",
                        "lima-judul-sama-3",
                        "lima-judul-sama-4",
                        "lima-judul-sama-5");
    }

    @Test
    void letsOneOfManyTakeAChosenSlug() throws Exception {
        var answers =
                AtOnce.call(6, () -> editor().body(Map.of("slug", "rebutan")).post("/v1/manage/articles"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    private static ValidatableResponse rename(String id, String slug) {
        return editor().header("If-Match", "*")
                .body(Map.of("slug", slug))
                .patch("/v1/manage/articles/" + id)
                .then();
    }

    private static void moved(String from, String to) {
        given().redirects().follow(false).get(from).then().statusCode(308).header("Location", endsWith(to));
    }
}
