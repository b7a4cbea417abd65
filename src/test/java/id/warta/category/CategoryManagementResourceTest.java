package id.warta.category;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.warta.access.Scribes;
import id.warta.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CategoryManagementResourceTest {
    private static final String CATEGORIES = "/v1/manage/categories/";

    @Inject
    Scribes scribes;

    @Inject
    SessionFactory database;

    @Test
    void changesWhatIsNamedOnly() {
        category("ubah-induk");
        category("ubah-anak", "ubah-induk");

        patch("ubah-anak", "\"v1\"", Map.of("description", "Uraian"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("description", equalTo("Uraian"))
                .body("path", equalTo("ubah-induk/ubah-anak"))
                .body("updatedBy", equalTo("admin"));
        put("ubah-anak", "\"v2\"", Map.of("name", "Nama Lain"))
                .statusCode(200)
                .body("description", nullValue())
                .body("parent", equalTo("ubah-induk"));
        patch("ubah-anak", "\"v3\"", Map.of("name", "Nama Lain")).header("ETag", "\"v3\"");
    }

    @Test
    void wantsToKnowWhichVersionWasRead() {
        category("versi-kategori");

        editor().body(Map.of("name", "X"))
                .patch(CATEGORIES + "versi-kategori")
                .then()
                .statusCode(428);
        editor().body(Map.of("name", "X"))
                .put(CATEGORIES + "versi-kategori")
                .then()
                .statusCode(428);
        editor().delete(CATEGORIES + "versi-kategori").then().statusCode(428);
        patch("versi-kategori", "\"v7\"", Map.of("name", "X")).statusCode(412).body("savedBy", equalTo("admin"));
    }

    @Test
    void takesAllBelowAlongWhenItMoves() {
        category("pindah-a");
        category("pindah-b", "pindah-a");
        category("pindah-c", "pindah-b");
        category("pindah-d");
        story("pindah-cerita", "pindah-c").publish();

        patch("pindah-b", "*", Map.of("parent", "pindah-d")).statusCode(200).body("path", equalTo("pindah-d/pindah-b"));

        editor().get(CATEGORIES + "pindah-c")
                .then()
                .body("path", equalTo("pindah-d/pindah-b/pindah-c"))
                .body("version", equalTo(2));
        when().get("/v1/articles/pindah-cerita").then().body("category.path", equalTo("pindah-d/pindah-b/pindah-c"));
        when().get("/v1/articles?category=pindah-d").then().body("items.slug", contains("pindah-cerita"));
        patch("pindah-b", "*", "{\"parent\": null}").statusCode(200).body("path", equalTo("pindah-b"));
    }

    @Test
    void standsNeverBelowItself() {
        category("lingkar-a");
        category("lingkar-b", "lingkar-a");
        category("lingkar-c", "lingkar-b");

        for (var below : List.of("lingkar-a", "lingkar-b", "lingkar-c")) {
            patch("lingkar-a", "*", Map.of("parent", below))
                    .statusCode(422)
                    .body("errors.pointer", contains("/parent"))
                    .body("errors.code", contains("under-itself"));
        }
    }

    @Test
    void makesNoRingOfTwoMovesAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = "silang-a" + round;
            var other = "silang-b" + round;
            category(one);
            category(other);
            var turn = new AtomicInteger();

            var answers = AtOnce.call(2, () -> {
                boolean first = turn.getAndIncrement() == 0;
                return editor().header("If-Match", "*")
                        .body(Map.of("parent", first ? other : one))
                        .patch(CATEGORIES + (first ? one : other));
            });

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void growsNoDeeperThanTen() {
        category("dalam-1");
        for (int level = 2; level <= 10; level++) {
            category("dalam-" + level, "dalam-" + (level - 1));
        }
        category("dalam-atas");

        create("categories", Map.of("name", "Terlalu dalam", "parent", "dalam-10"))
                .statusCode(422)
                .body("errors.code", contains("too-deep"));
        patch("dalam-1", "*", Map.of("parent", "dalam-atas")).statusCode(422);
    }

    @Test
    void redirectsEveryEarlierSlug() {
        category("kat-satu");
        category("kat-satu-anak", "kat-satu");
        story("kat-cerita", "kat-satu").publish();
        patch("kat-satu", "*", Map.of("slug", "kat-dua")).statusCode(200);
        patch("kat-dua", "*", Map.of("slug", "kat-tiga")).statusCode(200).body("path", equalTo("kat-tiga"));

        moved("kat-satu", "kat-tiga");
        moved("kat-dua", "kat-tiga");
        editor().get(CATEGORIES + "kat-satu-anak").then().body("path", equalTo("kat-tiga/kat-satu-anak"));
        when().get("/v1/articles?category=kat-satu").then().body("items.slug", contains("kat-cerita"));
        create("articles", Map.of("headline", "Alamat lama", "category", "kat-satu"))
                .statusCode(201)
                .body("category.slug", equalTo("kat-tiga"));
        create("categories", Map.of("slug", "kat-satu", "name", "Perebut"))
                .statusCode(409)
                .body("code", equalTo("slug-taken"))
                .body("suggestion", equalTo("kat-satu-2"));
        patch("kat-tiga", "*", Map.of("slug", "kat-satu")).statusCode(200);
        moved("kat-tiga", "kat-satu");
    }

    @Test
    void deletesOnlyWhatIsEmpty() {
        category("isi");
        category("isi-anak", "isi");
        story("isi-cerita", "isi").save();
        category("isi-tujuan");

        delete("isi", "").statusCode(409).body("code", equalTo("conflict")).body("useCount", equalTo(2));
        delete("isi", "?moveTo=isi-anak").statusCode(400).body("errors.parameter", contains("moveTo"));
        delete("isi", "?moveTo=isi").statusCode(400);
        delete("isi", "?moveTo=tak-ada-tujuan").statusCode(400);
        delete("isi", "?moveTo=isi-tujuan").statusCode(204);

        moved("isi", "isi-tujuan");
        editor().get(CATEGORIES + "isi-anak").then().body("path", equalTo("isi-tujuan/isi-anak"));
        editor().get("/v1/manage/articles?category=isi").then().body("items.slug", contains("isi-cerita"));
    }

    @Test
    void freesTheSlugOfWhatWasNeverUsed() {
        category("sekejap");

        delete("sekejap", "").statusCode(204);

        editor().get(CATEGORIES + "sekejap").then().statusCode(404);
        category("sekejap");
    }

    @Test
    void putsCategoriesIntoAnOrder() {
        category("baris");
        for (var name : List.of("baris-a", "baris-b", "baris-c")) {
            category(name, "baris");
        }

        editor().body(Map.of("parent", "baris", "order", List.of("baris-c", "baris-a", "baris-b")))
                .post(CATEGORIES + "reorder")
                .then()
                .statusCode(200);

        when().get("/v1/categories/baris").then().body("children.slug", contains("baris-c", "baris-a", "baris-b"));
        for (var wrong :
                List.of(List.of("baris-a"), List.of("baris-a", "baris-a", "baris-b", "baris-c"), List.of("x"))) {
            editor().body(Map.of("parent", "baris", "order", wrong))
                    .post(CATEGORIES + "reorder")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/order"));
        }
    }

    @Test
    void letsOneOfFourChangesOfOneVersionThrough() throws Exception {
        category("empat-kategori");
        var turn = new AtomicInteger();

        var answers = AtOnce.call(4, () -> editor().header("If-Match", "\"v1\"")
                .body(Map.of("name", "Nama " + turn.incrementAndGet()))
                .patch(CATEGORIES + "empat-kategori"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void listsAndFindsByName() {
        category("cari-nama-1");
        category("cari-nama-2", "cari-nama-1");

        var first = editor().get("/v1/manage/categories?limit=1&q=category cari-nama")
                .then()
                .statusCode(200)
                .extract();
        editor().queryParam("cursor", first.<String>path("page.next"))
                .get("/v1/manage/categories?limit=1&q=category cari-nama")
                .then()
                .body("items.slug", contains("cari-nama-2"));
        assertThat(first.<List<String>>path("items.slug")).containsExactly("cari-nama-1");
        editor().get("/v1/manage/categories?q=tak ada yang begini").then().body("items", empty());
    }

    @Test
    void isChangedOnlyByThoseWhoMay() {
        var id = UUID.fromString(category("izin-kategori"));
        var reader = scribes.token("articles:read");
        var limited = scribes.token(new UUID[] {id}, "articles:read", "taxonomy:write");

        as(reader).get(CATEGORIES + "izin-kategori").then().statusCode(200);
        as(reader)
                .header("If-Match", "*")
                .body(Map.of("name", "X"))
                .patch(CATEGORIES + "izin-kategori")
                .then()
                .statusCode(403);
        as(limited)
                .header("If-Match", "*")
                .body(Map.of("name", "X"))
                .patch(CATEGORIES + "izin-kategori")
                .then()
                .statusCode(403);
        as(limited)
                .header("If-Match", "*")
                .delete(CATEGORIES + "izin-kategori")
                .then()
                .statusCode(403);
        as(limited)
                .body(Map.of("name", "X"))
                .post("/v1/manage/categories")
                .then()
                .statusCode(403);
    }

    @Test
    void movesInTheSameNumberOfStatementsWhateverIsBelow() {
        long few = statementsToMove("sedikit", 2);

        assertThat(statementsToMove("banyak", 12)).isEqualTo(few);
    }

    @Test
    void writesDownWhatWasDone() {
        category("jejak-kategori");
        patch("jejak-kategori", "*", Map.of("slug", "jejak-kategori-baru"));
        delete("jejak-kategori-baru", "");

        editor().get("/v1/manage/audit?kind=category&limit=100")
                .then()
                .body("items.findAll { it.details.slug == 'jejak-kategori-baru' }.action", hasItem("deleted"));
    }

    private long statementsToMove(String name, int children) {
        category(name);
        category(name + "-tujuan");
        for (int number = 0; number < children; number++) {
            category(name + "-" + number, name);
        }
        var statistics = database.getStatistics();
        statistics.clear();
        patch(name, "*", Map.of("parent", name + "-tujuan")).statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    private static ValidatableResponse patch(String address, String ifMatch, Object patch) {
        return editor().header("If-Match", ifMatch)
                .body(patch)
                .patch(CATEGORIES + address)
                .then();
    }

    private static ValidatableResponse put(String address, String ifMatch, Object document) {
        return editor().header("If-Match", ifMatch)
                .body(document)
                .put(CATEGORIES + address)
                .then();
    }

    private static ValidatableResponse delete(String address, String query) {
        return editor().header("If-Match", "*")
                .delete(CATEGORIES + address + query)
                .then();
    }

    private static void moved(String from, String to) {
        given().redirects()
                .follow(false)
                .get("/v1/categories/" + from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/categories/" + to));
    }
}
