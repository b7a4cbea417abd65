package id.warta.tag;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import id.warta.access.Scribes;
import id.warta.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TagManagementResourceTest {
    private static final String TAGS = "/v1/manage/tags/";

    @Inject
    Scribes scribes;

    @Test
    void renamesATagAndRedirectsItsSlugs() {
        tag("nama-lama");
        patch("nama-lama", "\"v1\"", Map.of("name", "Nama Tengah", "slug", "nama-tengah"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("name", equalTo("Nama Tengah"));
        patch("nama-tengah", "\"v2\"", Map.of("slug", "nama-baru")).statusCode(200);

        moved("nama-lama", "nama-baru");
        moved("nama-tengah", "nama-baru");
        create("tags", Map.of("slug", "nama-lama", "name", "Perebut nama"))
                .statusCode(409)
                .body("code", equalTo("slug-taken"))
                .body("suggestion", equalTo("nama-lama-2"));
    }

    @Test
    void givesArticlesWrittenWithAFormerNameTheTag() {
        tag("ejaan");
        patch("ejaan", "*", Map.of("name", "Ejaan Baru", "slug", "ejaan-baru")).statusCode(200);

        for (var name : List.of("Tag ejaan", "ejaan", "ejaan baru")) {
            create("articles", Map.of("tags", List.of(name))).body("tags.slug", contains("ejaan-baru"));
        }
        create("tags", Map.of("name", "Tag ejaan")).statusCode(201).body("slug", equalTo("tag-ejaan"));
        create("articles", Map.of("tags", List.of("Tag ejaan"))).body("tags.slug", contains("tag-ejaan"));
    }

    @Test
    void makesTwoTagsOne() {
        category("gabung");
        tag("gabung-lama");
        tag("gabung-baru");
        story("gabung-satu", "gabung")
                .with("tags", List.of("Tag gabung-lama", "Lain gabung"))
                .publish();
        story("gabung-dua", "gabung")
                .with("tags", List.of("Tag gabung-baru", "Tag gabung-lama"))
                .publish();
        patch("gabung-lama", "*", Map.of("slug", "gabung-tengah")).statusCode(200);

        editor().body(Map.of("into", "gabung-baru"))
                .post(TAGS + "gabung-tengah/merge")
                .then()
                .statusCode(200)
                .body("articles", equalTo(2))
                .body("tag.slug", equalTo("gabung-baru"));

        moved("gabung-lama", "gabung-baru");
        moved("gabung-tengah", "gabung-baru");
        when().get("/v1/articles/gabung-satu").then().body("tags.slug", contains("gabung-baru", "lain-gabung"));
        when().get("/v1/articles/gabung-dua").then().body("tags.slug", contains("gabung-baru"));
        when().get("/v1/articles?tag=gabung-lama").then().body("items.size()", equalTo(2));
        create("articles", Map.of("tags", List.of("Tag gabung-lama"))).body("tags.slug", contains("gabung-baru"));
        create("tags", Map.of("slug", "gabung-lama", "name", "Perebut gabung")).statusCode(409);
    }

    @Test
    void mergesNothingIntoItself() {
        tag("diri-sendiri");

        editor().body(Map.of("into", "diri-sendiri"))
                .post(TAGS + "diri-sendiri/merge")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/into"));
        editor().body(Map.of("into", "tak-ada-tag"))
                .post(TAGS + "diri-sendiri/merge")
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-such-tag"));
        editor().header("If-Match", "\"v3\"")
                .body(Map.of("into", "x"))
                .post(TAGS + "diri-sendiri/merge")
                .then()
                .statusCode(412);
    }

    @Test
    void deletesOnlyWhatNothingCarries() {
        tag("pakai");
        tag("pakai-ganti");
        create("articles", Map.of("headline", "Memakai", "tags", List.of("pakai")));

        delete("pakai", "").statusCode(409).body("useCount", equalTo(1));
        delete("pakai", "?moveTo=pakai").statusCode(400);
        delete("pakai", "?moveTo=pakai-ganti").statusCode(204);
        moved("pakai", "pakai-ganti");
        tag("pakai-tidak");
        delete("pakai-tidak", "").statusCode(204);
    }

    @Test
    void refusesANameThatIsTaken() {
        tag("nama-satu");
        tag("nama-dua");

        patch("nama-dua", "*", Map.of("name", "TAG  nama-satu")).statusCode(409).body("code", equalTo("conflict"));
    }

    @Test
    void makesNoVersionOfAChangeThatChangesNothing() {
        tag("sama-saja");

        patch("sama-saja", "\"v1\"", Map.of("name", " Tag   sama-saja "))
                .statusCode(200)
                .header("ETag", "\"v1\"");
        editor().body(Map.of("name", "x")).patch(TAGS + "sama-saja").then().statusCode(428);
        patch("sama-saja", "\"v5\"", Map.of("name", "x")).statusCode(412);
        patch("sama-saja", "*", "{\"slug\": null}").statusCode(422);
    }

    @Test
    void letsOneOfFourChangesOfOneVersionThrough() throws Exception {
        tag("empat-tag");
        var turn = new AtomicInteger();

        var answers = AtOnce.call(4, () -> editor().header("If-Match", "\"v1\"")
                .body(Map.of("description", "Uraian " + turn.incrementAndGet()))
                .patch(TAGS + "empat-tag"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void hidesWhereATagThatReadersMayNotSeeWent() {
        create("articles", Map.of("tags", List.of("Rahasia redaksi")));
        patch("rahasia-redaksi", "*", Map.of("slug", "rahasia-dapur")).statusCode(200);

        given().redirects().follow(false).get("/v1/tags/rahasia-redaksi").then().statusCode(404);
    }

    @Test
    void isChangedOnlyByThoseWhoMay() {
        tag("izin-tag");
        var reader = scribes.token("articles:read");

        as(reader).get(TAGS + "izin-tag").then().statusCode(200).header("ETag", notNullValue());
        as(reader).get("/v1/manage/tags?q=izin-tag").then().body("items.slug", contains("izin-tag"));
        as(reader).header("If-Match", "*").delete(TAGS + "izin-tag").then().statusCode(403);
        as(reader)
                .body(Map.of("into", "x"))
                .post(TAGS + "izin-tag/merge")
                .then()
                .statusCode(403);
        as(scribes.token("comments:moderate")).get("/v1/manage/tags").then().statusCode(403);
    }

    @Test
    void replacesATag() {
        tag("ganti-tag");

        editor().header("If-Match", "*")
                .body(Map.of("name", "Ganti Semua", "description", "Uraian"))
                .put(TAGS + "ganti-tag")
                .then()
                .statusCode(200)
                .body("slug", equalTo("ganti-tag"))
                .body("description", equalTo("Uraian"))
                .body("id", not(equalTo(null)));
    }

    private static ValidatableResponse patch(String address, String ifMatch, Object patch) {
        return editor().header("If-Match", ifMatch)
                .body(patch)
                .patch(TAGS + address)
                .then();
    }

    private static ValidatableResponse delete(String address, String query) {
        return editor().header("If-Match", "*").delete(TAGS + address + query).then();
    }

    private static void moved(String from, String to) {
        given().redirects()
                .follow(false)
                .get("/v1/tags/" + from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/tags/" + to));
    }
}
