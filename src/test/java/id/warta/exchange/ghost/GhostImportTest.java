package id.warta.exchange.ghost;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.exchange.Imports;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final String COMMENTED = """
            {"comments": [
              {"id": "k3", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": "k1", "in_reply_to_id": "k2",
               "status": "published", "html": "<p>Jawab atas jawaban</p>", "created_at": "2024-05-10T02:00:00.000Z"},
              {"id": "k2", "post_id": "65f0000000000000000000c1", "member_id": "m2", "parent_id": "k1", "in_reply_to_id": null,
               "status": "published", "html": "<p>Jawab</p>", "created_at": "2024-05-10T01:00:00.000Z"},
              {"id": "k1", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": null, "status": "published",
               "html": "<p>Setuju, <a href='https://x.example'>lihat ini</a></p><p>Sekali.</p>", "created_at": "2024-05-10 00:00:00"},
              {"id": "k4", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": null, "status": "deleted",
               "html": "<p>Hapus</p>", "created_at": "2024-05-10T03:00:00.000Z"},
              {"id": "k5", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": null, "status": "deleted",
               "html": "<p>Hapus</p>", "created_at": "2024-05-10T03:00:00.000Z"},
              {"id": "k6", "post_id": "65f0000000000000000000c9", "member_id": "m1", "parent_id": null, "status": "published",
               "html": "<p>Yatim</p>", "created_at": "2024-05-10T03:00:00.000Z"},
              {"id": "k7", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": "k4", "status": "published",
               "html": "<p>Jawab yang dihapus</p>", "created_at": "2024-05-10T04:00:00.000Z"},
              {"id": "k8", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": null, "status": "hidden",
               "html": "<p>Disembunyikan</p>", "created_at": "2024-05-10T04:00:00.000Z"}],
             "members": [{"id": "m1", "name": "Ghost Budi", "email": "budi@surat.example"},
              {"id": "m2", "name": "tono@surat.example", "email": "tono@surat.example"}],
             "posts": [{"id": "65f0000000000000000000c1", "title": "Ghost Ramai", "slug": "ghost-ramai", "html": "<p>Isi</p>",
              "status": "published", "published_at": "2024-05-09T00:00:00.000Z"}]}""";
    private static final AtomicLong NUMBER = new AtomicLong(0x65f1L << 32);
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
        var job = Imports.run("?type=ghost", EXPORT);

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
                .body("image.variants[0].url", equalTo("http://localhost:3000/content/images/panen.jpg"))
                .body("featured", equalTo(true))
                .body("seo.title", equalTo("Panen"))
                .body("body.html", containsString("<p>Panen dimulai.</p>"))
                .body("body.html", containsString("http://localhost:3000/tentang/"));
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

        var again = Imports.run("?type=ghost", EXPORT);
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
    void rendersPostsThatHaveNoHtml() {
        Imports.run("?type=ghost", Imports.file("ghost.json"));

        when().get("/v1/articles/lexical-saja")
                .then()
                .body("body.html", containsString("Judul dalam"))
                .body("body.html", containsString("<strong>tebal</strong>"))
                .body("body.html", containsString("http://localhost:3000/content/images/2024/05/a.jpg"))
                .body("body.html", containsString("<a href=\"https://x.example/b\">Judul bookmark</a>"));
        when().get("/v1/articles/mobiledoc-saja")
                .then()
                .body("body.html", containsString("<strong>tebal</strong>"))
                .body("body.html", containsString("<li>butir</li>"))
                .body("body.html", containsString("http://localhost:3000/content/images/2019/a.jpg"));
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
    @CsvSource(textBlock = """
            scheduled, public,  2030-02-03T04:05:06.000Z, draft,     2030-02-03T04:05:06Z
            published, members, 2023-02-03T04:05:06.000Z, draft,     2023-02-03T04:05:06Z
            published, paid,    2023-02-03 04:05:06,      draft,     2023-02-03T04:05:06Z
            sent,      public,  2023-02-03T04:05:06+0700, draft,     2023-02-02T21:05:06Z
            draft,     public,  2023-02-03T04:05:06.000Z, draft,     2023-02-03T04:05:06Z
            published, public,  1675397106000,            published, 2023-02-03T04:05:06Z
            published, public,  2023-02-03,               published, 2023-02-02T17:00:00Z
            published, public,  besok pagi,               draft,
            published, public,  2023-02-31T04:05:06Z,     draft,""")
    void keepsTheOriginalDate(String status, String visibility, String time, String becomes, String at) {
        var article = article("""
                {"html": "<p>Isi</p>", "status": "%s", "visibility": "%s", "published_at": "%s"}""".formatted(status, visibility, time));

        article.body("status", equalTo(becomes)).body("publishAt", equalTo(at));
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en_US, en-US", "pt-br, pt-BR", "!, jv", ", jv"})
    void takesTheLanguageOfAPostOrElseOfItsSite(String locale, String language) {
        var post = "{\"html\": \"<p>Isi</p>\", \"locale\": " + (locale == null ? null : "\"" + locale + "\"") + "}";

        article(post, ", \"settings\": [{\"key\": \"locale\", \"value\": \"jv\"}]")
                .body("language", equalTo(locale != null && locale.equals("!") ? "id" : language));
    }

    @Test
    void takesThePictureThatGhost1KeepsInAnotherColumn() {
        article("{\"html\": \"<p>Isi</p>\", \"image\": \"/content/images/2017/a.jpg\"}")
                .body("image.url", equalTo("http://localhost:3000/content/images/2017/a.jpg"));
    }

    @Test
    void keepsSeveralAuthorsInTheirOrder() {
        article("{\"html\": \"<p>Isi</p>\"}", """
                , "users": [{"id": "1", "name": "Ghost Ani", "slug": "ghost-ani"}, {"id": "2", "name": "Ghost Budi", "slug": "ghost-budi"}],
                "posts_authors": [{"post_id": "POST", "author_id": "1", "sort_order": 1}, {"post_id": "POST", "author_id": "2", "sort_order": 0}]""").body("authors.slug", contains("ghost-budi", "ghost-ani"));
    }

    @Test
    void keepsWhatIsSharedForTheEditors() {
        article(
                        "{\"html\": \"<p>Isi</p>\", \"og_title\": \"Judul lain\", \"canonical_url\": \"https://asal.example/x\"}")
                .body("custom.og_title", equalTo("Judul lain"))
                .body("custom.canonicalUrl", equalTo("https://asal.example/x"));
    }

    @Test
    void bringsCommentsOverWithTheirThreads() {
        Imports.counts(Imports.run("?type=ghost", COMMENTED));
        Imports.counts(Imports.run("?type=ghost", COMMENTED));

        when().get("/v1/articles/ghost-ramai/comments")
                .then()
                .body("items.authorName", containsInAnyOrder("Ghost Budi", null))
                .body(
                        "items.find { !it.removed }.body.text",
                        equalTo("Setuju, lihat ini (https://x.example)\n\nSekali."))
                .body("items.find { !it.removed }.createdAt", equalTo("2024-05-10T00:00:00Z"))
                .body("items.find { !it.removed }.replies.authorName", contains("Anonim"))
                .body("items.find { !it.removed }.replies[0].replies.body.text", contains("Jawab atas jawaban"))
                .body("items.find { it.removed }.replies.body.text", contains("Jawab yang dihapus"));
    }

    @Test
    void neverShowsTheAddressesOfMembers() {
        Imports.run("?type=ghost", COMMENTED);

        assertThat(when().get("/v1/articles/ghost-ramai/comments").asString()).doesNotContain("@");
    }

    @Test
    void tellsCommentsThatAreLeftOut() {
        var told = Imports.report(Imports.run("?type=ghost", COMMENTED)).stream()
                .filter(row -> row.path("source").asText().startsWith("comment "))
                .filter(row -> row.path("action").asText().equals("skipped"))
                .map(row -> row.path("source").asText() + " "
                        + row.at("/warnings/0/code").asText());

        assertThat(told).contains("comment k5 deleted", "comment k6 no-article");
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
    void endsWithCommentsThatAnswerEachOther() {
        Imports.counts(Imports.run("?type=ghost", """
                {"posts": [{"id": "65f0000000000000000000c2", "title": "Ghost Bundar", "slug": "ghost-bundar", "html": "<p>Isi</p>"}],
                 "comments": [{"id": "b1", "post_id": "65f0000000000000000000c2", "parent_id": "b2", "status": "published", "html": "Satu"},
                  {"id": "b2", "post_id": "65f0000000000000000000c2", "parent_id": "b1", "status": "published", "html": "Dua"}]}"""));

        when().get("/v1/articles/ghost-bundar").then().body("comments.count", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"root\": {\"children\": [{\"type\": \"paragraph\", \"children\": [{\"type\": \"link\", \"url\": \"javascript:alert(1)\","
                        + " \"children\": [{\"type\": \"text\", \"text\": \"<script>Isi</script>\"}]}]}]}}",
                "{\"root\": {\"children\": [{\"type\": \"html\", \"html\": \"<p onclick=alert(1)>Isi</p><script>alert(2)</script>\"}]}}",
                "{\"root\": {\"children\": [{\"type\": \"button\", \"buttonText\": \"Isi\", \"buttonUrl\": \"javascript:alert(1)\"}]}}",
                "{\"root\": {\"children\": [{\"type\": \"video\", \"src\": \"javascript:alert(1)\", \"thumbnailSrc\": \"data:text/html,x\","
                        + " \"caption\": \"<img src=x onerror=alert(1)>Isi\"}]}}"
            })
    void givesNothingActiveOfHostileLexical(String lexical) {
        var post = new ObjectMapper()
                .createObjectNode()
                .put("lexical", lexical)
                .put("status", "published")
                .toString();

        var slug = article(post).extract().path("slug");
        when().get("/v1/articles/" + slug)
                .then()
                .body("body.html", containsString("Isi"))
                .body("body.html", not(containsString("javascript:")))
                .body("body.html", not(containsString("<script")))
                .body("body.html", not(matchesPattern("(?s).*<[^>]+\\son\\w+=.*")))
                .body("body.html", not(containsString("data:text")));
    }

    @Test
    void tellsLexicalThatCannotBeRead() {
        var job = Imports.run("?type=ghost", """
                {"posts": [{"id": "65f0000000000000000000c3", "title": "Ghost Rusak", "slug": "ghost-rusak", "plaintext": "Isi polos",
                 "lexical": "%s"}]}""".formatted("[".repeat(3_000)));

        assertThat(Imports.report(job).toString()).contains("The lexical of the post cannot be read");
        when().get("/v1/articles/ghost-rusak").then().body("body.html", equalTo("<p>Isi polos</p>"));
    }

    /** Imports a post under an id of its own, and reads what editors get. */
    private static ValidatableResponse article(String post) {
        return article(post, "");
    }

    private static ValidatableResponse article(String post, String tables) {
        var id = "%024x".formatted(NUMBER.incrementAndGet());
        Imports.counts(Imports.run(
                "?type=ghost",
                "{\"posts\": [{\"id\": \"" + id + "\", \"slug\": \"ghost-" + id + "\", \"title\": \"Ghost Coba\", "
                        + post.substring(1) + "]" + tables.replace("POST", id) + "}"));
        var found = editor().get("/v1/manage/articles?externalId=ghost:" + id).path("items[0].id");
        return editor().get("/v1/manage/articles/" + found).then().statusCode(200);
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
