package id.warta.address;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResolveResourceTest {

    @Test
    void findsAnArticle() {
        category("alamat-bisnis");
        category("alamat-ekonomi", "alamat-bisnis");
        var id = story("alamat-cerita", "alamat-ekonomi").publish();

        resolve("/alamat-ekonomi/alamat-cerita")
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("type", equalTo("article"))
                .body("id", equalTo(id))
                .body("href", equalTo("/v1/articles/alamat-cerita"));
        moved("/alamat-bisnis/alamat-ekonomi/alamat-cerita", "%2Falamat-ekonomi%2Falamat-cerita");
        moved("/alamat-ekonomi/alamat-cerita/", "%2Falamat-ekonomi%2Falamat-cerita");
    }

    @Test
    void followsAnArticleToItsNewPlace() {
        category("tempat-a");
        category("tempat-b");
        var id = story("tempat-cerita", "tempat-a").publish();
        change("articles/" + id, Map.of("slug", "tempat-kisah", "category", "tempat-b"));
        change("categories/tempat-b", Map.of("slug", "tempat-c"));

        moved("/tempat-a/tempat-cerita", "%2Ftempat-c%2Ftempat-kisah");
        moved("/tempat-b/tempat-kisah", "%2Ftempat-c%2Ftempat-kisah");
        given().queryParam("path", "/tempat-a/tempat-cerita")
                .get("/v1/resolve")
                .then()
                .statusCode(200)
                .body("path", equalTo("/tempat-c/tempat-kisah"));
    }

    @Test
    void tellsWhyAnArticleIsGone() {
        category("hilang");
        var id = story("hilang-cerita", "hilang").publish();
        change("articles/" + id, Map.of("status", "withdrawn", "withdrawnReason", "Sumber keliru"));

        resolve("/hilang/hilang-cerita").statusCode(410).body("detail", containsString("Sumber keliru"));
    }

    @Test
    void findsCategoriesTagsAndAuthors() {
        category("jalur-atas");
        category("jalur-bawah", "jalur-atas");
        tag("jalur-tag");
        author("jalur-penulis");

        resolve("/jalur-atas/jalur-bawah").statusCode(200).body("type", equalTo("category"));
        resolve("/tag/jalur-tag").statusCode(200).body("type", equalTo("tag"));
        resolve("/penulis/jalur-penulis").statusCode(200).body("type", equalTo("author"));
        resolve("/author/jalur-penulis").statusCode(200).body("href", equalTo("/v1/authors/jalur-penulis"));
        moved("/jalur-bawah", "%2Fjalur-atas%2Fjalur-bawah");
        change("categories/jalur-atas", Map.of("slug", "jalur-puncak"));
        change("tags/jalur-tag", Map.of("slug", "jalur-tanda"));
        change("authors/jalur-penulis", Map.of("slug", "jalur-wartawan"));
        moved("/jalur-atas/jalur-bawah", "%2Fjalur-puncak%2Fjalur-bawah");
        moved("/jalur-atas", "%2Fjalur-puncak");
        moved("/tag/jalur-tag", "%2Ftag%2Fjalur-tanda");
        moved("/penulis/jalur-penulis", "%2Fpenulis%2Fjalur-wartawan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/tak-ada", "/tag/tak-ada", "/a/b/c/d", "/%00", "/../..", "/tag/x/y"})
    void findsNothingWhereNothingIs(String path) {
        resolve(path).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void hidesDrafts() {
        category("jalur-rahasia");
        story("jalur-draf", "jalur-rahasia").save();

        resolve("/jalur-rahasia/jalur-draf").statusCode(404);
    }

    @Test
    void wantsAPath() {
        given().get("/v1/resolve").then().statusCode(400).body("errors.parameter", contains("path"));
        resolve("tanpa-garis").statusCode(400);
        resolve("/" + "a".repeat(2_000)).statusCode(400);
    }

    private static ValidatableResponse resolve(String path) {
        return given().redirects()
                .follow(false)
                .queryParam("path", path)
                .get("/v1/resolve")
                .then();
    }

    private static void moved(String from, String to) {
        resolve(from).statusCode(308).header("Location", endsWith("/v1/resolve?path=" + to));
    }

    private static void change(String document, Object patch) {
        editor().header("If-Match", "*")
                .body(patch)
                .patch("/v1/manage/" + document)
                .then()
                .statusCode(200);
    }
}
