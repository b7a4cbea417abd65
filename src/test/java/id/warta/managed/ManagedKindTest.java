package id.warta.managed;

import static id.warta.testing.Newsroom.pathOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.warta.testing.Sql;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a kind gets from {@code managed} alone, shown by one that only the tests have. */
@QuarkusTest
class ManagedKindTest {
    private static final String RUBRICS = "/v1/manage/rubrics";
    private static final int CHEAP = 300;

    @Inject
    Sql sql;

    @Test
    void costsLittle() throws IOException {
        try (var sources = Files.list(Path.of("src/test/java/id/warta/managed/rubric"));
                var migrations = Files.list(Path.of("src/test/resources/db/migration"))) {
            long lines = 0;
            for (var file : Stream.concat(sources, migrations).toList()) {
                lines += Files.readAllLines(file).size();
            }
            assertThat(lines).isLessThan(CHEAP);
        }
    }

    @Test
    void createsWithASlugOfTheName() {
        create(Map.of("name", "Rubrik Pertama"))
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("slug", equalTo("rubrik-pertama"))
                .body("createdBy", equalTo("admin"));
    }

    @Test
    void readsAtItsLocation() {
        var location = create(Map.of("name", "Rubrik Lokasi")).extract().header("Location");

        editor().get(pathOf(location))
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .header("Cache-Control", "private, no-store")
                .body("name", equalTo("Rubrik Lokasi"));
    }

    @Test
    void readsBySlugAndFormerSlug() {
        create(Map.of("name", "Rubrik Lama"));
        patch("rubrik-lama", 1, Map.of("slug", "rubrik-baru")).statusCode(200);

        editor().get(RUBRICS + "/rubrik-baru").then().statusCode(200);
        editor().get(RUBRICS + "/rubrik-lama").then().statusCode(200).body("slug", equalTo("rubrik-baru"));
    }

    @Test
    void answers404ForAnUnknownAddress() {
        editor().get(RUBRICS + "/rubrik-tiada").then().statusCode(404);
    }

    @Test
    void refusesASlugThatAnotherHad() {
        create(Map.of("name", "Rubrik Milik"));
        patch("rubrik-milik", 1, Map.of("slug", "rubrik-pindah"));

        create(Map.of("name", "Lain", "slug", "rubrik-milik"))
                .statusCode(409)
                .body("code", equalTo("slug-taken"))
                .body("suggestion", equalTo("rubrik-milik-2"));
    }

    @Test
    void namesEveryFaultOfABody() {
        create(Map.of("name", "", "slug", "Bukan Slug", "asing", 1))
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/slug", "/asing"));
    }

    @Test
    void replacesTheWholeDocument() {
        create(Map.of("name", "Rubrik Ganti", "motto", "Lama"));

        editor().header("If-Match", "\"v1\"")
                .body(Map.of("name", "Rubrik Ganti Nama"))
                .put(RUBRICS + "/rubrik-ganti")
                .then()
                .statusCode(200)
                .body("slug", equalTo("rubrik-ganti"))
                .body("motto", nullValue())
                .body("version", equalTo(2));
    }

    @Test
    void patchesSomeMembers() {
        create(Map.of("name", "Rubrik Tambal", "motto", "Tetap"));

        patch("rubrik-tambal", 1, Map.of("name", "Rubrik Ditambal"))
                .statusCode(200)
                .body("motto", equalTo("Tetap"));
    }

    @Test
    void makesNoVersionOfAChangeThatChangesNothing() {
        create(Map.of("name", "Rubrik Sama"));

        patch("rubrik-sama", 1, Map.of("name", "Rubrik Sama")).header("ETag", "\"v1\"");
    }

    @Test
    void keepsTheSlugFromBeingNull() {
        create(Map.of("name", "Rubrik Kosong"));

        editor().header("If-Match", "\"v1\"")
                .body("{\"slug\": null}")
                .patch(RUBRICS + "/rubrik-kosong")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/slug"));
    }

    @Test
    void wantsIfMatch() {
        create(Map.of("name", "Rubrik Syarat"));

        editor().body(Map.of("name", "x"))
                .patch(RUBRICS + "/rubrik-syarat")
                .then()
                .statusCode(428);
        editor().delete(RUBRICS + "/rubrik-syarat").then().statusCode(428);
    }

    @Test
    void refusesAStaleVersion() {
        create(Map.of("name", "Rubrik Basi"));
        patch("rubrik-basi", 1, Map.of("name", "Rubrik Segar"));

        patch("rubrik-basi", 1, Map.of("name", "Rubrik Lagi")).statusCode(412).body("currentVersion", equalTo(2));
    }

    @Test
    void deletes() {
        create(Map.of("name", "Rubrik Hapus"));

        editor().header("If-Match", "\"v1\"")
                .delete(RUBRICS + "/rubrik-hapus")
                .then()
                .statusCode(204);

        editor().get(RUBRICS + "/rubrik-hapus").then().statusCode(404);
    }

    @Test
    void leadsTheSlugsOfAMergedOneToTheOther() {
        create(Map.of("name", "Rubrik Asal"));
        create(Map.of("name", "Rubrik Tujuan"));

        editor().body(Map.of("into", "rubrik-tujuan"))
                .post(RUBRICS + "/rubrik-asal/merge")
                .then()
                .statusCode(200);

        editor().get(RUBRICS + "/rubrik-asal").then().body("slug", equalTo("rubrik-tujuan"));
    }

    @Test
    void refusesToMergeOneIntoItself() {
        create(Map.of("name", "Rubrik Diri"));

        editor().body(Map.of("into", "rubrik-diri"))
                .post(RUBRICS + "/rubrik-diri/merge")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("itself"));
    }

    @Test
    void namesTheNearestOfAnUnknownTarget() {
        create(Map.of("name", "Rubrik Dekat"));

        editor().header("If-Match", "\"v1\"")
                .delete(RUBRICS + "/rubrik-dekat?moveTo=tiada-sama-sekali")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("moveTo"));
    }

    @Test
    void listsAPageAtATime() {
        List.of("Halaman A", "Halaman B", "Halaman C").forEach(name -> create(Map.of("name", name)));

        var page = editor().get(RUBRICS + "?q=halaman&limit=2&count=exact").then();

        page.body("items.name", contains("Halaman A", "Halaman B")).body("page.total", equalTo(3));
        editor().get(RUBRICS + "?q=halaman&limit=2&cursor=" + page.extract().path("page.next"))
                .then()
                .body("items.name", contains("Halaman C"))
                .body("page.next", nullValue());
    }

    @Test
    void auditsEveryDeed() {
        String id = create(Map.of("name", "Rubrik Catat")).extract().path("id");
        patch("rubrik-catat", 1, Map.of("name", "Rubrik Tercatat"));
        editor().header("If-Match", "\"v2\"").delete(RUBRICS + "/rubrik-catat");

        assertThat(sql.texts("select action from audit_entry where document_id = '" + id + "' order by at, id"))
                .containsExactly("created", "updated", "deleted");
    }

    @Test
    void answersARepeatedCreationAsBefore() {
        var first = editor().header("Idempotency-Key", "rubrik-ulang").body(Map.of("name", "Rubrik Ulang"));
        String id = first.post(RUBRICS).then().statusCode(201).extract().path("id");

        editor().header("Idempotency-Key", "rubrik-ulang")
                .body(Map.of("name", "Rubrik Ulang"))
                .post(RUBRICS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
    }

    @Test
    void leavesCallersWithoutTheScopeOut() {
        given().noFilters().get(RUBRICS).then().statusCode(401);
    }

    private static ValidatableResponse create(Map<String, Object> input) {
        return editor().body(input).post(RUBRICS).then();
    }

    private static ValidatableResponse patch(String address, int version, Map<String, Object> patch) {
        return editor().header("If-Match", "\"v" + version + '"')
                .body(patch)
                .patch(RUBRICS + "/" + address)
                .then();
    }

    /** Without the filter that holds answers against the API document, in which the kind is not. */
    private static RequestSpecification editor() {
        return given().noFilters()
                .auth()
                .preemptive()
                .oauth2(TestDatabase.ADMIN_TOKEN)
                .contentType(ContentType.JSON);
    }
}
