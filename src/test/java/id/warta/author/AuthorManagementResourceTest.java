package id.warta.author;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorManagementResourceTest {
    private static final String AUTHORS = "/v1/manage/authors/";

    @Test
    void renamesAnAuthorAndRedirectsTheSlugs() {
        author("penulis-lama");
        patch("penulis-lama", "\"v1\"", Map.of("slug", "penulis-tengah")).statusCode(200);
        patch("penulis-tengah", "\"v2\"", Map.of("slug", "penulis-baru", "bio", "Menulis."))
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("bio", equalTo("Menulis."));

        moved("penulis-lama", "penulis-baru");
        moved("penulis-tengah", "penulis-baru");
        create("authors", Map.of("slug", "penulis-lama", "name", "Perebut"))
                .statusCode(409)
                .body("suggestion", equalTo("penulis-lama-2"));
        create("articles", Map.of("authors", List.of("penulis-lama"))).body("authors.slug", contains("penulis-baru"));
    }

    @Test
    void signsOnceThoughItIsNamedByTwoSlugs() {
        author("dua-nama");
        patch("dua-nama", "*", Map.of("slug", "satu-nama")).statusCode(200);

        create("articles", Map.of("authors", List.of("dua-nama", "satu-nama")))
                .statusCode(422)
                .body("errors.code", contains("repeated"));
    }

    @Test
    void makesTwoAuthorsOne() {
        category("satukan");
        author("satukan-a");
        author("satukan-b");
        story("satukan-satu", "satukan")
                .with("authors", List.of(Map.of("slug", "satukan-a", "role", "photographer")))
                .publish();
        story("satukan-dua", "satukan")
                .with("authors", List.of("satukan-a", "satukan-b"))
                .publish();

        editor().body(Map.of("into", "satukan-b"))
                .post(AUTHORS + "satukan-a/merge")
                .then()
                .statusCode(200)
                .body("articles", equalTo(2))
                .body("author.slug", equalTo("satukan-b"));

        moved("satukan-a", "satukan-b");
        when().get("/v1/articles/satukan-satu")
                .then()
                .body("authors.slug", contains("satukan-b"))
                .body("authors.role", contains("photographer"));
        when().get("/v1/articles/satukan-dua").then().body("authors.slug", contains("satukan-b"));
        when().get("/v1/articles?author=satukan-a").then().body("items.size()", equalTo(2));
    }

    @Test
    void deletesOnlyWhoSignsNothing() {
        author("menulis");
        author("pengganti");
        create("articles", Map.of("authors", List.of("menulis")));

        delete("menulis", "").statusCode(409).body("useCount", equalTo(1));
        delete("menulis", "?moveTo=pengganti").statusCode(204);
        moved("menulis", "pengganti");
        author("tak-menulis");
        delete("tak-menulis", "").statusCode(204);
        editor().get(AUTHORS + "tak-menulis").then().statusCode(404);
    }

    @Test
    void replacesAnAuthor() {
        create("authors", Map.of("slug", "ganti-penulis", "name", "Ganti", "bio", "Uraian"));

        editor().header("If-Match", "\"v1\"")
                .body(Map.of("name", "Ganti Nama"))
                .put(AUTHORS + "ganti-penulis")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ganti Nama"))
                .body("slug", equalTo("ganti-penulis"))
                .body("bio", nullValue());
        editor().get("/v1/manage/authors?q=ganti nama").then().body("items.slug", contains("ganti-penulis"));
        patch("ganti-penulis", "*", Map.of("url", "bukan alamat")).statusCode(422);
    }

    private static ValidatableResponse patch(String address, String ifMatch, Object patch) {
        return editor().header("If-Match", ifMatch)
                .body(patch)
                .patch(AUTHORS + address)
                .then();
    }

    private static ValidatableResponse delete(String address, String query) {
        return editor().header("If-Match", "*")
                .delete(AUTHORS + address + query)
                .then();
    }

    private static void moved(String from, String to) {
        given().redirects()
                .follow(false)
                .get("/v1/authors/" + from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/authors/" + to));
    }
}
