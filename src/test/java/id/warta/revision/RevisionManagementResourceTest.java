package id.warta.revision;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.warta.article.RevisionRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionManagementResourceTest {
    private static final String ARTICLES = "/v1/manage/articles/";

    @Inject
    RevisionRepository revisions;

    @Test
    void keepsWhatEverySavedChangeSaid() {
        var id = publish("riwayat");
        patch(id, Map.of("headline", "Judul Kedua"), "Judul diperjelas: kafé");

        editor().get(ARTICLES + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items[0].changed", contains("headline"))
                .body("items[0].note", equalTo("Judul diperjelas: kafé"))
                .body("items[0].savedBy", equalTo("admin"))
                .body("items[1].note", nullValue())
                .body("items[1].changed", hasItems("headline", "body", "category", "status"));
        editor().get(ARTICLES + id + "/revisions/1")
                .then()
                .statusCode(200)
                .body("content.headline", equalTo("Headline riwayat"));
    }

    @Test
    void refusesANoteThatIsTooLong() {
        var id = publish("catatan-panjang");

        editor().header("If-Match", "*")
                .header("Warta-Note", "a".repeat(501))
                .body(Map.of("kicker", "X"))
                .patch(ARTICLES + id)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("Warta-Note"));
    }

    @Test
    void walksAHistoryByCursor() {
        var id = publish("riwayat-panjang");
        for (int number = 2; number <= 5; number++) {
            patch(id, Map.of("kicker", "Kota " + number), "ke-" + number);
        }

        var first = editor().get(ARTICLES + id + "/revisions?limit=3").then().extract();
        var second = editor().queryParam("cursor", first.<String>path("page.next"))
                .get(ARTICLES + id + "/revisions?limit=3")
                .then()
                .extract();

        assertThat(first.<List<Integer>>path("items.number")).containsExactly(5, 4, 3);
        assertThat(second.<List<Integer>>path("items.number")).containsExactly(2, 1);
    }

    @Test
    void tellsTwoRevisionsApartByWords() {
        var id = publish("beda");
        patch(id, Map.of("headline", "Headline baru beda", "kicker", "Kota", "tags", List.of("Beda")), "perubahan");

        editor().get(ARTICLES + id + "/revisions/2/diff")
                .then()
                .statusCode(200)
                .body("against", equalTo(1))
                .body("changes.pointer", contains("/headline", "/kicker", "/tags"))
                .body("changes[0].text.kind", contains("kept", "inserted", "kept"))
                .body("changes[0].text[1].text", equalTo(" baru"))
                .body("changes[1].before", nullValue())
                .body("changes[1].after", equalTo("Kota"))
                .body("changes[2].after", contains("Beda"));
        editor().get(ARTICLES + id + "/revisions/1/diff?against=2")
                .then()
                .body("changes[0].text.kind", contains("kept", "deleted", "kept"));
    }

    @Test
    void bringsEveryMemberBack() {
        category("kembali-a");
        category("kembali-b");
        author("kembali-rina");
        author("kembali-sari");
        var id = story("kembali", "kembali-a")
                .with("kicker", "Kota")
                .with("summary", "Ringkasan")
                .with("dateline", Map.of("place", "Jakarta", "source", "LEI"))
                .with("tags", List.of("Kembali satu", "Kembali dua"))
                .with("authors", List.of(Map.of("slug", "kembali-rina", "role", "editor")))
                .with("image", Map.of("url", "https://gambar.example/a.jpg", "alt", "Gambar", "width", 16))
                .with("featured", true)
                .with("externalId", "kembali:1")
                .with("commentPolicy", "trusted")
                .with("seo", Map.of("title", "Judul", "description", "Uraian"))
                .with("custom", Map.of("halaman", 3))
                .with("notes", "Catatan")
                .with("unpublishAt", "2999-01-01T00:00:00Z")
                .publish();
        Map<String, Object> before = revision(id, 1);
        editor().header("If-Match", "*")
                .body(Map.of(
                        "slug", "kembali-lain",
                        "headline", "Lain",
                        "category", "kembali-b",
                        "body", Map.of("html", "<p>Lain</p>"),
                        "authors", List.of("kembali-sari"),
                        "commentPolicy", "closed"))
                .put(ARTICLES + id)
                .then()
                .statusCode(200);

        editor().header("Warta-Note", "Kembali ke semula")
                .post(ARTICLES + id + "/revisions/1/restore")
                .then()
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("tags.name", contains("Kembali satu", "Kembali dua"))
                .body("authors.role", contains("editor"))
                .body("category.slug", equalTo("kembali-a"));

        assertThat(revision(id, 3)).isEqualTo(before);
    }

    @Test
    void keepsTheStateThatItHas() {
        category("status-tetap");
        var id = story("status-tetap", "status-tetap").save();
        patch(id, Map.of("kicker", "Kota", "status", "published"), "terbit");

        editor().post(ARTICLES + id + "/revisions/1/restore")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("kicker", nullValue());
    }

    @Test
    void restoresNothingThatWouldUndoAPublishedArticle() {
        category("pulih-kurang");
        var id = editor().body(Map.of("headline", "Belum", "slug", "pulih-kurang"))
                .post("/v1/manage/articles")
                .then()
                .extract()
                .<String>path("id");
        patch(
                id,
                Map.of("category", "pulih-kurang", "body", Map.of("markdown", "Isi"), "status", "published"),
                "terbit");

        editor().post(ARTICLES + id + "/revisions/1/restore")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body", "/category"));
    }

    @Test
    void honoursTheVersionThatIsNamed() {
        var id = publish("pulih-versi");

        editor().header("If-Match", "\"v4\"")
                .post(ARTICLES + id + "/revisions/1/restore")
                .then()
                .statusCode(412);
    }

    @Test
    void findsNoRevisionThatThereIsNot() {
        var id = publish("tanpa-revisi");

        for (var number : List.of("2", "0", "-1", "x", "99999999999")) {
            editor().get(ARTICLES + id + "/revisions/" + number).then().statusCode(404);
        }
        editor().get(ARTICLES + id + "/revisions/1/diff?against=7").then().statusCode(404);
        editor().get(ARTICLES + id + "/revisions/1/diff?against=x").then().statusCode(400);
    }

    @Test
    void forgetsWhatTheSettingsDoNotKeep() {
        var id = publish("retensi");
        for (int number = 2; number <= 5; number++) {
            patch(id, Map.of("kicker", "Kota " + number), "ke-" + number);
        }
        var article = UUID.fromString(id);

        QuarkusTransaction.requiringNew().run(() -> revisions.keepNewest(article, 5, 3));
        editor().get(ARTICLES + id + "/revisions").then().body("items.number", contains(5, 4, 3));
        QuarkusTransaction.requiringNew().run(() -> revisions.keepSince(article, 5, Instant.now()));
        editor().get(ARTICLES + id + "/revisions").then().body("items.number", contains(5));
    }

    private static Map<String, Object> revision(String id, int number) {
        return editor().get(ARTICLES + id + "/revisions/" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("content");
    }

    private static void patch(String id, Object patch, String note) {
        editor().header("If-Match", "*")
                .header("Warta-Note", new String(note.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .body(patch)
                .patch(ARTICLES + id)
                .then()
                .statusCode(200);
    }
}
