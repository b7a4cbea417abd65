package id.warta.article;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.warta.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's work is overwritten, and nothing that was not meant changes. */
@QuarkusTest
class ArticleChangeTest {
    private static final String ARTICLES = "/v1/manage/articles/";

    @Test
    void patchesOnlyWhatIsNamed() {
        var id = draft("tambal", Map.of("kicker", "Kota", "tags", List.of("Tambal a", "Tambal b")));

        patch(id, "\"v1\"", Map.of("headline", "Judul Baru", "tags", List.of("Tambal b")))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("headline", equalTo("Judul Baru"))
                .body("kicker", equalTo("Kota"))
                .body("tags.name", contains("Tambal b"))
                .body("body.markdown", equalTo("Text of tambal"));
    }

    @Test
    void clearsWhatIsNull() {
        var id = draft("kosongkan", Map.of("kicker", "Kota", "dateline", Map.of("place", "Jakarta", "source", "LEI")));

        patch(id, "\"v1\"", "{\"kicker\": null, \"dateline\": {\"source\": null}, \"category\": null}")
                .statusCode(200)
                .body("kicker", nullValue())
                .body("dateline.text", equalTo("Jakarta"))
                .body("category", nullValue());
    }

    @Test
    void takesAMergePatchByItsOwnMediaType() {
        var id = draft("jenis-tambalan", Map.of());

        editor().contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "*")
                .body("{\"kicker\": \"Kota\"}")
                .patch(ARTICLES + id)
                .then()
                .statusCode(200)
                .body("kicker", equalTo("Kota"));
    }

    @Test
    void changesTheFormatOfABody() {
        var id = draft("ganti-format", Map.of());

        patch(id, "\"v1\"", Map.of("body", Map.of("html", "<p>Isi</p>")))
                .statusCode(200)
                .body("body.html", equalTo("<p>Isi</p>"))
                .body("body.markdown", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "language", "status", "commentPolicy", "featured"})
    void refusesToClearWhatAlwaysHasAValue(String member) {
        var id = draft("tetap-" + member.toLowerCase(Locale.ROOT), Map.of());

        patch(id, "\"v1\"", "{\"" + member + "\": null}")
                .statusCode(422)
                .body("errors.pointer", contains("/" + member))
                .body("errors.code", contains("null"));
    }

    @Test
    void replacesAnArticleAndClearsWhatIsLeftOut() {
        var id = draft("ganti", Map.of("kicker", "Kota", "tags", List.of("Ganti")));

        put(id, "\"v1\"", Map.of("headline", "Ganti Semua"))
                .statusCode(200)
                .body("headline", equalTo("Ganti Semua"))
                .body("slug", equalTo("ganti"))
                .body("kicker", nullValue())
                .body("body", nullValue())
                .body("tags", empty());
    }

    @Test
    void takesBackWhatItAnswered() {
        category("bolak");
        author("bolak-rina");
        var id = story("bolak", "bolak")
                .with("authors", List.of("bolak-rina"))
                .with("tags", List.of("Bolak"))
                .with("image", Map.of("url", "https://gambar.example/a.jpg", "alt", "Gambar"))
                .with("custom", Map.of("harga", 1.50, "daftar", List.of(1, 2)))
                .publish();
        Map<String, Object> document =
                editor().get(ARTICLES + id).then().extract().path("");

        put(id, "\"v1\"", document).statusCode(200).header("ETag", "\"v1\"");
        var changed = new TreeMap<>(document);
        changed.put("headline", "Bolak-Balik");
        put(id, "\"v1\"", changed)
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("headline", equalTo("Bolak-Balik"))
                .body("image.id", equalTo(((Map<?, ?>) document.get("image")).get("id")))
                .body("authors.slug", contains("bolak-rina"));
    }

    @Test
    void refusesToSetWhatIsItsOwn() {
        var id = draft("milik-sendiri", Map.of());

        patch(id, "\"v1\"", Map.of("wordCount", 7, "createdBy", "orang lain"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/wordCount", "/createdBy"))
                .body("errors.code", contains("read-only", "read-only"));
    }

    @Test
    void makesNoVersionOfAChangeThatChangesNothing() {
        var id = draft("tak-berubah", Map.of("tags", List.of("Tak berubah"), "custom", Map.of("a", 100)));

        patch(
                        id,
                        "\"v1\"",
                        "{\"headline\": \"Headline tak-berubah\", \"tags\": [\"TAK  berubah\"], \"custom\": {\"a\": 1e2}}")
                .statusCode(200)
                .header("ETag", "\"v1\"");
        editor().get(ARTICLES + id + "/revisions").then().body("items.number", contains(1));
    }

    @Test
    void wantsToKnowWhichVersionWasRead() {
        var id = draft("prasyarat", Map.of());

        editor().body(Map.of("headline", "X")).patch(ARTICLES + id).then().statusCode(428);
        editor().body(Map.of("headline", "X")).put(ARTICLES + id).then().statusCode(428);
        editor().delete(ARTICLES + id).then().statusCode(428).body("code", equalTo("precondition-required"));
    }

    @Test
    void tellsWhoSavedWhatCameFirst() {
        var id = draft("usang", Map.of());
        patch(id, "\"v1\"", Map.of("kicker", "Pertama")).statusCode(200);

        patch(id, "\"v1\"", Map.of("kicker", "Kedua"))
                .statusCode(412)
                .header("ETag", "\"v2\"")
                .body("code", equalTo("stale-version"))
                .body("currentVersion", equalTo(2))
                .body("savedBy", equalTo("admin"))
                .body("savedAt", notNullValue());
        editor().header("If-Match", "W/\"v2\"")
                .body(Map.of("kicker", "Lemah"))
                .patch(ARTICLES + id)
                .then()
                .statusCode(412);
    }

    @Test
    void asksForTheVersionBeforeItReadsTheBody() {
        var id = draft("urutan", Map.of());

        patch(id, "\"v9\"", "{rusak").statusCode(412);
        patch(id, "\"v1\"", "{rusak").statusCode(400).body("code", equalTo("malformed-json"));
    }

    @Test
    void letsOneOfFourChangesOfOneVersionThrough() throws Exception {
        var id = draft("empat", Map.of());
        var turn = new AtomicInteger();

        var answers = AtOnce.call(4, () -> editor().header("If-Match", "\"v1\"")
                .body(Map.of("kicker", "Kota " + turn.incrementAndGet()))
                .patch(ARTICLES + id));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void keepsEveryChangeOfAStorm() throws Exception {
        var id = draft("badai", Map.of());
        var turn = new AtomicInteger();

        var answers = AtOnce.call(200, 16, () -> {
            String etag = editor().get(ARTICLES + id).header("ETag");
            return editor().header("If-Match", etag)
                    .body(Map.of("kicker", "Tiupan " + turn.incrementAndGet()))
                    .patch(ARTICLES + id);
        });

        long saved =
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
        editor().get(ARTICLES + id).then().body("version", equalTo((int) saved + 1));
        assertThat(revisions(id)).hasSize((int) saved + 1).doesNotHaveDuplicates();
        var kickers = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.<Integer>path("version"))
                .toList();
        assertThat(kickers).doesNotHaveDuplicates();
        assertThat(revisions(id)).containsAll(kickers);
    }

    @Test
    void movesAnArticleToTheTrash() {
        var id = draft("buang", Map.of());

        delete(id, "", "\"v1\"").statusCode(200).body("status", equalTo("trashed"));
        patch(id, "\"v2\"", Map.of("headline", "Tak boleh")).statusCode(409);
        restore(id).statusCode(200).body("status", equalTo("draft")).body("version", equalTo(3));
    }

    @Test
    void takesAPublishedArticleOutOfTheTrashAsItWas() {
        var id = publish("pulih");

        delete(id, "", "*").statusCode(200);
        when().get("/v1/articles/pulih").then().statusCode(404);
        restore(id).statusCode(200).body("status", equalTo("published"));
        when().get("/v1/articles/pulih").then().statusCode(200);
    }

    @Test
    void deletesForGoodOnlyFromTheTrash() {
        var id = draft("hapus", Map.of());

        delete(id, "?permanent=true", "*").statusCode(409);
        delete(id, "", "*").statusCode(200);
        delete(id, "?permanent=true", "\"v1\"").statusCode(412);
        delete(id, "?permanent=true", "\"v2\"").statusCode(204);
        editor().get(ARTICLES + id).then().statusCode(404);
    }

    @Test
    void restoresNothingThatIsNotInTheTrash() {
        restore(draft("tak-terbuang", Map.of())).statusCode(409).body("code", equalTo("conflict"));
    }

    @Test
    void uploadsTheSameTwiceAndOnlyOnceForReal() {
        category("unggah");
        var input = Map.of("headline", "Unggah", "category", "unggah", "body", Map.of("markdown", "Isi"));

        var id = upload("naskah:7", input)
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .extract()
                .<String>path("id");
        upload("naskah:7", input).statusCode(200).header("ETag", "\"v1\"").body("id", equalTo(id));
        upload("naskah:7", Map.of("headline", "Unggah Lagi"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("externalId", equalTo("naskah:7"))
                .body("headline", equalTo("Unggah Lagi"))
                .body("category", nullValue());
    }

    @Test
    void leavesWhatEditorsMadeOfAnUploadThatIsRepeated() {
        var input = Map.of("headline", "Dari Naskah");
        var id = upload("naskah:8", input).statusCode(201).extract().<String>path("id");
        patch(id, "\"v1\"", Map.of("headline", "Dari Redaksi")).statusCode(200);

        upload("naskah:8", input)
                .statusCode(200)
                .body("headline", equalTo("Dari Redaksi"))
                .body("version", equalTo(2));
    }

    @Test
    void doesNotBringBackWhatEditorsTookAway() {
        var id = upload("naskah:9", Map.of("headline", "Dibuang")).extract().<String>path("id");
        delete(id, "", "*").statusCode(200);

        upload("naskah:9", Map.of("headline", "Dibuang", "kicker", "Baru")).statusCode(409);
        editor().get(ARTICLES + id).then().body("status", equalTo("trashed"));
    }

    @Test
    void honoursAVersionThatAnUploadNames() {
        upload("naskah:10", Map.of("headline", "Versi")).statusCode(201);

        editor().header("If-Match", "\"v7\"")
                .body(Map.of("headline", "Versi Dua"))
                .put(ARTICLES + "by-external-id/naskah:10")
                .then()
                .statusCode(412);
    }

    @Test
    void createsOneArticleForUploadsAtOnce() throws Exception {
        var answers = AtOnce.call(
                8, () -> editor().body(Map.of("headline", "Serempak")).put(ARTICLES + "by-external-id/naskah:11"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.get(0).<String>path("id"));
    }

    @Test
    void refusesAnUploadUnderTwoIds() {
        upload("naskah:12", Map.of("externalId", "naskah:13"))
                .statusCode(422)
                .body("errors.pointer", contains("/externalId"));
    }

    @Test
    void findsAPartOfAHeadline() {
        draft("cari-judul", Map.of("headline", "Harga 100% Naik_Turun di Pasar"));

        editor().queryParam("q", "100% naik_")
                .get("/v1/manage/articles")
                .then()
                .statusCode(200)
                .body("items.slug", contains("cari-judul"));
        editor().queryParam("q", "100_ Naik").get("/v1/manage/articles").then().body("items", empty());
    }

    @Test
    void namesTheWayOfPatchingToThoseWhoSendSomethingElse() {
        var id = draft("jenis-lain", Map.of());

        editor().contentType("text/plain")
                .header("If-Match", "*")
                .body("x")
                .patch(ARTICLES + id)
                .then()
                .statusCode(415)
                .header("Accept-Patch", equalTo("application/merge-patch+json, application/json"));
    }

    @Test
    void keepsAReferenceThatIsUnknownOut() {
        var id = draft("rujukan", Map.of());

        patch(id, "\"v1\"", Map.of("category", "tak-ada-di-sini", "authors", List.of("tak-ada-penulis")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/category"))
                .body("errors.pointer", hasItem("/authors/0"));
    }

    private static String draft(String slug, Map<String, ?> more) {
        category(slug);
        var story = story(slug, slug);
        more.forEach(story::with);
        return story.save();
    }

    private static ValidatableResponse patch(String id, String ifMatch, Object patch) {
        return editor().header("If-Match", ifMatch)
                .body(patch)
                .patch(ARTICLES + id)
                .then();
    }

    private static ValidatableResponse put(String id, String ifMatch, Object document) {
        return editor().header("If-Match", ifMatch)
                .body(document)
                .put(ARTICLES + id)
                .then();
    }

    private static ValidatableResponse delete(String id, String query, String ifMatch) {
        return editor().header("If-Match", ifMatch)
                .delete(ARTICLES + id + query)
                .then();
    }

    private static ValidatableResponse restore(String id) {
        return editor().post(ARTICLES + id + "/restore").then();
    }

    private static ValidatableResponse upload(String externalId, Object input) {
        return editor().body(input)
                .put(ARTICLES + "by-external-id/" + externalId)
                .then();
    }

    private static List<Integer> revisions(String id) {
        var numbers = new ArrayList<Integer>();
        String cursor = null;
        do {
            var request = editor().queryParam("limit", 100);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(ARTICLES + id + "/revisions")
                    .then()
                    .extract();
            numbers.addAll(page.<List<Integer>>path("items.number"));
            cursor = page.path("page.next");
        } while (cursor != null);
        return numbers;
    }
}
