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
    void createsEachMissingCategoryOfAPathUnderItsParent() {
        story("Lintas Jawa/Lintas Barat / Lintas Bogor")
                .post(CREATE)
                .then()
                .statusCode(201)
                .body("category.slug", equalTo("lintas-bogor"))
                .body(
                        "warnings.detail",
                        contains(
                                "Created in categories: lintas-jawa",
                                "Created in categories: lintas-barat",
                                "Created in categories: lintas-bogor"));

        editor().get("/v1/manage/categories/lintas-bogor")
                .then()
                .body("path", equalTo("lintas-jawa/lintas-barat/lintas-bogor"))
                .body("name", equalTo("Lintas Bogor"));
        story("lintas-jawa/lintas-barat/lintas-bogor").post(CREATE).then().body("warnings", empty());
        story("Lintas Jawa/Lintas Timur")
                .post(CREATE)
                .then()
                .body("warnings.detail", contains("Created in categories: lintas-timur"));
    }

    @Test
    void tellsCategoriesOfOneNameApartByTheirParents() {
        story("Cabang Satu/Cabang Daerah").post(CREATE).then().body("category.slug", equalTo("cabang-daerah"));
        story("Cabang Dua/Cabang Daerah")
                .post(CREATE)
                .then()
                .statusCode(201)
                .body("category.slug", equalTo("cabang-dua-cabang-daerah"))
                .body("category.name", equalTo("Cabang Daerah"));

        story("Cabang Dua/Cabang Daerah").post(CREATE).then().body("warnings", empty());
        story("cabang dua/cabang-daerah")
                .post("/v1/manage/articles")
                .then()
                .statusCode(201)
                .body("category.slug", equalTo("cabang-dua-cabang-daerah"));
    }

    @Test
    void createsACategoryThoughAnotherElsewhereIsCalledSo() {
        category("nama-sama"); // called Category nama-sama

        story("Sama Induk/Category nama-sama").post(CREATE).then().body("category.slug", equalTo("category-nama-sama"));
        editor().get("/v1/manage/categories/category-nama-sama").then().body("parent", equalTo("sama-induk"));
    }

    @Test
    void findsNoPathOfWhichAPartIsMissing() {
        category("putus-induk");
        category("putus-lain");

        story("putus-induk/putus-lain")
                .post("/v1/manage/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/category"));
    }

    @Test
    void createsNoPathThatIsTooDeep() {
        story("relung-1/relung-2/relung-3/relung-4/relung-5/relung-6/relung-7/relung-8/relung-9/relung-10/relung-11")
                .post(CREATE)
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-deep"));

        editor().get("/v1/manage/categories/relung-1").then().statusCode(404);
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
