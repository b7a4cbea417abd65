package id.warta.exchange.ghost;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.warta.exchange.Imports;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Ghost site moves over. */
@QuarkusTest
class GhostImportTest {
    private static final String EXPORT = """
            {"db": [{"meta": {"exported_on": 1700000000000, "version": "5.80.0"}, "data": {
              "posts": [
                {"id": "65f0000000000000000000a1", "title": "Ghost Panen Raya", "slug": "ghost-panen-raya", "type": "post",
                 "html": "<p>Surabaya, GHOST – Panen dimulai.</p><p><a href=\\"__GHOST_URL__/tentang/\\">Tentang</a></p>",
                 "feature_image": "__GHOST_URL__/content/images/panen.jpg", "featured": 1, "status": "published",
                 "visibility": "public", "published_at": "2023-02-03T04:05:06.000Z", "custom_excerpt": "Panen & raya",
                 "canonical_url": null},
                {"id": "65f0000000000000000000a2", "title": "Ghost Anggota", "slug": "ghost-anggota", "type": "post",
                 "html": "<p>Isi</p>", "status": "published", "visibility": "members", "published_at": "2023-02-03T04:05:06.000Z"},
                {"id": "65f0000000000000000000a3", "title": "Ghost Terjadwal", "slug": "ghost-terjadwal", "type": "post",
                 "html": "<p>Isi</p>", "status": "scheduled", "visibility": "public", "published_at": "2020-02-03T04:05:06.000Z"},
                {"id": "65f0000000000000000000a4", "title": "Ghost Tanpa HTML", "slug": "ghost-tanpa-html", "type": "post",
                 "html": null, "lexical": "{}", "status": "published", "visibility": "public", "published_at": "2023-02-03 04:05:06"},
                {"id": "65f0000000000000000000a5", "title": "Ghost Halaman", "slug": "ghost-halaman", "type": "page",
                 "html": "<p>Isi</p>", "status": "published", "visibility": "public", "published_at": 1675397106000}],
              "tags": [
                {"id": "t1", "name": "Ghost Tani", "slug": "ghost-tani", "description": "Sawah", "visibility": "public"},
                {"id": "t2", "name": "#intern", "slug": "hash-intern", "visibility": "internal"},
                {"id": "t3", "name": "Ghost Pangan", "slug": "ghost-pangan", "visibility": "public"}],
              "users": [{"id": "u1", "name": "Ghost Wati", "slug": "ghost-wati", "bio": "Menulis", "email": "wati@surat.example"}],
              "posts_tags": [
                {"post_id": "65f0000000000000000000a1", "tag_id": "t3", "sort_order": 2},
                {"post_id": "65f0000000000000000000a1", "tag_id": "t2", "sort_order": 0},
                {"post_id": "65f0000000000000000000a1", "tag_id": "t1", "sort_order": 1}],
              "posts_authors": [{"post_id": "65f0000000000000000000a1", "author_id": "u1", "sort_order": 0}],
              "posts_meta": [{"post_id": "65f0000000000000000000a1", "meta_title": "Panen", "feature_image_alt": "Sawah menguning"}],
              "settings": [{"key": "title", "value": "Situs"}]}}]}""";

    private static final List<String> PARTS_OF_CARDS = List.of(
            "Isi callout",
            "Judul bookmark",
            "Desk",
            "Penulis",
            "Tanya",
            "Jawab",
            "Rekaman",
            "Banjir",
            "d.pdf",
            "Dokumen",
            "images/1.jpg",
            "Galeri",
            "Klik",
            "Kutipan",
            "Hanya anggota",
            "t.jpg",
            "i.ico");

    @Test
    void bringsPostsOverAndChangesNothingTheSecondTime() {
        var job = Imports.run("?type=ghost&site=https://ghost-lama.example", EXPORT);

        assertThat(job.at("/progress/failed").asInt()).isZero();
        when().get("/v1/articles/ghost-panen-raya")
                .then()
                .statusCode(200)
                .body("summary", equalTo("Panen & raya"))
                .body("dateline.text", equalTo("Surabaya, GHOST"))
                .body("publishedAt", equalTo("2023-02-03T04:05:06Z"))
                .body("category.slug", equalTo("ghost-tani"))
                .body("tags.name", contains("Ghost Tani", "Ghost Pangan"))
                .body("authors.slug", contains("ghost-wati"))
                .body("image.alt", equalTo("Sawah menguning"))
                .body("image.variants[0].url", equalTo("https://ghost-lama.example/content/images/panen.jpg"))
                .body("featured", equalTo(true))
                .body("seo.title", equalTo("Panen"))
                .body("body.html", containsString("<p>Panen dimulai.</p>"))
                .body("body.html", containsString("https://ghost-lama.example/tentang/"));
        when().get("/v1/articles/ghost-halaman")
                .then()
                .body("category.slug", equalTo("halaman"))
                .body("publishedAt", equalTo("2023-02-03T04:05:06Z"));
        for (var hidden : List.of("ghost-anggota", "ghost-terjadwal", "ghost-tanpa-html")) {
            when().get("/v1/articles/" + hidden).then().statusCode(404);
        }
        editor().get("/v1/manage/articles?externalId=ghost:65f0000000000000000000a2")
                .then()
                .body("items.status", contains("draft"));
        when().get("/v1/authors/ghost-wati").then().body("bio", equalTo("Menulis"));
        when().get("/v1/tags/hash-intern").then().statusCode(404);

        var again = Imports.run("?type=ghost&site=https://ghost-lama.example", EXPORT);
        var read = again.at("/progress/read").asInt();
        assertThat(Imports.counts(again)).isEqualTo(read + " 0 0 " + read + " 0");
    }

    @Test
    void readsWhatTheApiAndMigrationToolsWrite() {
        Imports.counts(Imports.run("?type=ghost", """
                {"posts": [{"url": "https://lama.example/2020/ghost-alat/", "data": {"title": "Ghost Alat", "slug": "ghost-alat",
                  "html": "<p>Isi</p>", "status": "published", "published_at": "2018-08-11T11:23:34.123Z",
                  "author": {"url": "x", "data": {"name": "Ghost Joko", "slug": "ghost-joko"}},
                  "tags": [{"url": "y", "data": {"name": "Ghost Alat Tani", "slug": "ghost-alat-tani"}}]}}], "users": []}"""));
        Imports.counts(Imports.run("?type=ghost", """
                {"pages": [{"id": "65f0000000000000000000b1", "uuid": "u", "title": "Ghost Api", "slug": "ghost-api", "html": "<p>Isi</p>",
                  "url": "https://lama.example/ghost-api/", "primary_author": {"slug": "x"}, "tags": [], "authors": []}]}"""));

        when().get("/v1/articles/ghost-alat")
                .then()
                .body("authors.name", contains("Ghost Joko"))
                .body("category.name", equalTo("Ghost Alat Tani"))
                .body("tags", hasSize(1));
        given().redirects()
                .follow(false)
                .queryParam("path", "/2020/ghost-alat/")
                .get("/v1/resolve")
                .then()
                .statusCode(308);
        when().get("/v1/articles/ghost-api").then().statusCode(200);
    }

    @Test
    void bringsTheReportedFileOverAndChangesNothingTheSecondTime() {
        var file = Imports.file("ghost.json");
        var first = Imports.run("?type=ghost", file);
        var second = Imports.run("?type=ghost", file);

        assertThat(first.at("/progress/failed").asInt())
                .as("%s", Imports.report(first))
                .isZero();
        var read = second.at("/progress/read").asInt();
        assertThat(Imports.counts(second)).isEqualTo(read + " 0 0 " + read + " 0");
    }

    @Test
    void losesNothingOfACardWithoutTellingIt() {
        var file = new String(Imports.file("ghost.json"), StandardCharsets.UTF_8).replace("\"00000000", "\"11111111");
        var report = Imports.report(Imports.run("?type=ghost", file)).stream()
                .filter(row -> row.path("source").asText().equals("post kartu"))
                .findFirst()
                .orElseThrow();

        var html = when().get("/v1/articles/" + report.path("slug").asText()).path("body.html");
        assertThat(html + report.path("warnings").toString()).contains(PARTS_OF_CARDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"db\": [{\"data\": {\"posts\": [{\"id\": 1}, {",
                "{\"settings\": [{\"key\": \"title\"}]}",
                "{}",
                "{\"posts\": []} {\"posts\": []}",
                "{\"posts\": [{\"title\": \"a\", \"title\": }]}"
            })
    void refusesWhatIsBrokenOrNoExport(String file) {
        assertThat(Imports.fault(Imports.run("?type=ghost", file))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5.82.1, false", "1.26.0, false", "6.0.0, false", "004, true", "7.1.0, true", "0.11.14, true"})
    void tellsAVersionThatIsNotKnown(String version, boolean told) {
        var job = Imports.run("?type=ghost", """
                {"db": [{"meta": {"version": "%s"}, "data": {"tags": [{"id": "t", "slug": "ghost-versi", "name": "Ghost Versi"}]}}]}""".formatted(version));

        assertThat(Imports.report(job).toString().contains("Written by Ghost " + version))
                .isEqualTo(told);
    }

    @Test
    void takesAnExportOfNothing() {
        assertThat(Imports.counts(Imports.run("?type=ghost", "{\"posts\": []}")))
                .isEqualTo("0 0 0 0 0");
    }

    @Test
    void saysWhereTheFileBreaksOff() {
        assertThat(Imports.fault(Imports.run("?type=ghost", "{\"posts\": [\n {\"id\": 1},\n {]}")))
                .contains("line 3, column");
    }
}
