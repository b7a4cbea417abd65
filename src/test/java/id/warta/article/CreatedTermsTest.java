package id.warta.article;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.warta.access.Scribes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A script may bring what its stories name. */
@QuarkusTest
class CreatedTermsTest {
    private static final String CREATE = "/v1/manage/articles?create=categories,authors";

    @Inject
    Scribes scribes;

    @Test
    void createsWhatAStoryNames() {
        story("Rubrik Dibuat", "Dibuat Rina", "dibuat-budi")
                .post(CREATE)
                .then()
                .statusCode(201)
                .body("category.slug", equalTo("rubrik-dibuat"))
                .body("authors.slug", contains("dibuat-rina", "dibuat-budi"))
                .body("warnings.code", contains("created", "created", "created"))
                .body("warnings.pointer", containsInAnyOrder("/category", "/authors/0", "/authors/1"));

        editor().get("/v1/manage/categories/rubrik-dibuat").then().body("name", equalTo("Rubrik Dibuat"));
        editor().get("/v1/manage/authors/dibuat-budi").then().body("name", equalTo("Dibuat budi"));
        story("rubrik-dibuat", "dibuat rina").post(CREATE).then().body("warnings", empty());
    }

    @Test
    void createsNothingThatIsHere() {
        category("sudah-dibuat");
        author("sudah-rina");

        story("Sudah Dibuat", "Author sudah-rina")
                .post(CREATE)
                .then()
                .statusCode(201)
                .body("category.slug", equalTo("sudah-dibuat"))
                .body("authors.slug", contains("sudah-rina"))
                .body("warnings", empty());
    }

    @Test
    void createsOnlyWhatIsAskedFor() {
        story("Rubrik Tak Diminta", "Tak Diminta")
                .post("/v1/manage/articles?create=authors")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/category"));

        editor().get("/v1/manage/authors/tak-diminta").then().statusCode(404);
    }

    @Test
    void createsNothingWithoutTheScope() {
        as(scribes.token("articles:write"))
                .body(Map.of("headline", "Izin", "category", "Rubrik Tanpa Izin"))
                .post(CREATE)
                .then()
                .statusCode(403)
                .body("missingScope", equalTo("taxonomy:write"));
    }

    @Test
    void createsForAPatch() {
        var id = story("Rubrik Tambalan Satu").post(CREATE).then().extract().<String>path("id");

        editor().header("If-Match", "*")
                .body(Map.of("category", "Rubrik Tambalan Dua"))
                .patch("/v1/manage/articles/" + id + "?create=categories")
                .then()
                .statusCode(200)
                .body("category.slug", equalTo("rubrik-tambalan-dua"))
                .body("warnings.code", contains("created"));
    }

    @Test
    void namesAWrongKind() {
        story("x").post("/v1/manage/articles?create=tag").then().statusCode(400);
    }

    private static RequestSpecification story(String category, String... authors) {
        return editor().body(Map.of("headline", "Dibuat", "category", category, "authors", List.of(authors)));
    }
}
