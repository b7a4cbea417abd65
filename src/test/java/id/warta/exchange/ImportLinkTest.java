package id.warta.exchange;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links in stories that moved here together. */
@QuarkusTest
class ImportLinkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://HOST/2021/03/sasaran/                       | /umum/SLUG
            http://www.HOST/2021/03/sasaran                     | /umum/SLUG
            /2021/03/sasaran/                                   | /umum/SLUG
            https://HOST/?p=2                                   | /umum/SLUG
            /?p=2                                               | /umum/SLUG
            https://HOST/index.php?p=2                          | /umum/SLUG
            https://HOST/archives/2                             | /umum/SLUG
            https://guid-HOST/?p=2                              | /umum/SLUG
            https://HOST/2021/03/sasaran/?utm_source=a&fbclid=b | /umum/SLUG
            https://HOST/2021/03/sasaran/amp/                   | /umum/SLUG
            https://HOST/2021/03/sasaran/?halaman=2&utm_id=3#kata | /umum/SLUG?halaman=2#isi-kata
            https://HOST/?p=2&halaman=2#comments                | /umum/SLUG?halaman=2#comments
            https://HOST/2021/03/tak-ada/                       | https://HOST/2021/03/tak-ada/
            /kategori/ekonomi/                                  | https://HOST/kategori/ekonomi/
            https://HOST/?p=3                                   | https://HOST/?p=3
            https://HOST/                                       | https://HOST/
            https://lain.example/2021/03/sasaran/               | https://lain.example/2021/03/sasaran/
            https://lain.example/?u=https://HOST/?p=2           | https://lain.example/?u=https://HOST/?p=2
            mailto:redaksi@HOST                                 | mailto:redaksi@HOST
            """)
    void leadsToTheStoriesOfTheImport(String written, String led) {
        int number = Math.abs(written.hashCode());
        var host = "tautan-" + number + ".example";
        var slug = "tautan-sasaran-" + number;
        var file = site(
                host,
                item(1, "tautan-asal-" + number, "publish", link(written.replace("HOST", host)))
                        + item(2, slug, "publish", "<h2 id=\"kata\">Kata</h2><p>Isi.</p>")
                                .replace("<link/>", "<link>https://" + host + "/2021/03/sasaran/</link>")
                        + item(3, "tautan-rahasia-" + number, "private", "<p>Isi.</p>"));

        var job = Imports.run("?type=wxr", file);

        var expected = led.replace("HOST", host).replace("SLUG", slug);
        when().get("/v1/articles/tautan-asal-" + number)
                .then()
                .body("body.html", containsString("href=\"" + expected.replace("&", "&amp;") + "\""));
        assertThat(codes(job, "post 1").contains("linked")).isEqualTo(led.startsWith("/"));
    }

    @Test
    void changesNothingTheSecondTime() {
        var file = site(
                "tautan-lagi.example",
                item(1, "tautan-lagi-satu", "publish", link("/?p=2"))
                        + item(2, "tautan-lagi-dua", "publish", link("/?p=1")));
        Imports.run("?type=wxr", file);
        var before = editor().get("/v1/manage/articles/tautan-lagi-satu").jsonPath();

        var again = Imports.run("?type=wxr", file);

        int read = again.at("/progress/read").asInt();
        assertThat(Imports.counts(again)).isEqualTo(read + " 0 0 " + read + " 0");
        assertThat(Imports.report(again).toString()).doesNotContain("linked", "changed-here");
        editor().get("/v1/manage/articles/tautan-lagi-satu")
                .then()
                .body("version", equalTo(before.getInt("version")))
                .body("body.html", containsString("/umum/tautan-lagi-dua"));
    }

    @Test
    void takesChangesOfTheSourceInAndLeadsTheirLinksToo() {
        var file = site(
                "tautan-ubah.example",
                item(1, "tautan-ubah-satu", "publish", link("/?p=2"))
                        + item(2, "tautan-ubah-dua", "publish", "<p>Isi.</p>"));
        Imports.run("?type=wxr", file);

        var job = Imports.run("?type=wxr", file.replace("Lihat", "Baca"));

        assertThat(job.at("/progress/updated").asInt()).isEqualTo(1);
        when().get("/v1/articles/tautan-ubah-satu")
                .then()
                .body("body.html", equalTo("<p><a href=\"/umum/tautan-ubah-dua\">Baca</a></p>"));
    }

    @Test
    void leavesLinksInWhatTheNewsroomChanged() {
        var one = item(1, "tautan-redaksi-satu", "publish", link("/?p=2"));
        Imports.run("?type=wxr", site("tautan-redaksi.example", one));
        editor().header("If-Match", "*")
                .body(Map.of("headline", "Dari redaksi"))
                .patch("/v1/manage/articles/tautan-redaksi-satu")
                .then()
                .statusCode(200);

        Imports.run(
                "?type=wxr",
                site("tautan-redaksi.example", one + item(2, "tautan-redaksi-dua", "publish", "<p>Isi.</p>")));

        when().get("/v1/articles/tautan-redaksi-satu")
                .then()
                .body("body.html", containsString("https://tautan-redaksi.example/?p=2"));
    }

    @Test
    void leadsLinksOfTheFirstHalfOnceTheSecondIsHere() {
        var one = site("tautan-belah.example", item(1, "tautan-belah-satu", "publish", link("/?p=2")));
        Imports.run("?type=wxr", one);
        Imports.run("?type=wxr", site("tautan-belah.example", item(2, "tautan-belah-dua", "publish", link("/?p=1"))));
        when().get("/v1/articles/tautan-belah-dua")
                .then()
                .body("body.html", containsString("\"/umum/tautan-belah-satu\""));

        Imports.run("?type=wxr", one);

        when().get("/v1/articles/tautan-belah-satu")
                .then()
                .body("body.html", containsString("\"/umum/tautan-belah-dua\""));
    }

    @Test
    void keepsSitesWithTheSameNumbersApart() {
        for (var host : List.of("tautan-a", "tautan-b")) {
            Imports.run(
                    "?type=wxr",
                    site(
                            host + ".example",
                            item(1, host + "-satu", "publish", link("/?p=2"))
                                    + item(2, host + "-dua", "publish", "<p>Isi.</p>")));
        }

        when().get("/v1/articles/tautan-a-satu").then().body("body.html", containsString("\"/umum/tautan-a-dua\""));
        when().get("/v1/articles/tautan-b-satu").then().body("body.html", containsString("\"/umum/tautan-b-dua\""));
    }

    @Test
    void changesNoLinkInATry() {
        var job = Imports.run(
                "?type=wxr&dryRun=true",
                site(
                        "tautan-coba.example",
                        item(1, "tautan-coba-satu", "publish", link("/?p=2"))
                                + item(2, "tautan-coba-dua", "publish", link("/?p=1"))));

        assertThat(job.at("/progress/failed").asInt()).isZero();
        when().get("/v1/articles/tautan-coba-satu").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            &site=https://tautan-hantu.example | __GHOST_URL__/tautan-hantu-dua/      | /umum/tautan-hantu-dua
            &site=https://tautan-hantu.example | /tautan-hantu-dua/?utm_source=x#atas | /umum/tautan-hantu-dua#atas
            ''                                 | __GHOST_URL__/tautan-hantu-dua/      | /umum/tautan-hantu-dua
            ''                                 | /tautan-hantu-tiga/                  | /tautan-hantu-tiga/
            """)
    void leadsLinksOfGhost(String site, String written, String led) {
        Imports.run("?type=ghost" + site, """
                {"posts": [{"id": "65f00000000000000000e001", "slug": "tautan-hantu-satu", "title": "Satu", "status": "published",
                   "published_at": "2023-02-03T04:05:06.000Z", "html": "<p><a href='%s'>Lihat</a></p>"},
                 {"id": "65f00000000000000000e002", "slug": "tautan-hantu-dua", "title": "Dua", "status": "published",
                   "published_at": "2023-02-03T04:05:06.000Z", "html": "<p>Isi.</p>"}]}""".formatted(written));

        when().get("/v1/articles/tautan-hantu-satu").then().body("body.html", containsString("\"" + led + "\""));
    }

    @Test
    void leadsLinksInMarkdown() {
        Imports.run("?type=ndjson", """
                {"externalId": "tautan-md:1", "slug": "tautan-md-satu", "headline": "Satu", "status": "published", "category": "umum", \
                "body": {"markdown": "[Lihat](https://tautan-md.example/lama/dua)\\n\\n`/lama/dua`"}, "formerPaths": ["https://tautan-md.example/lama/satu"]}
                {"externalId": "tautan-md:2", "slug": "tautan-md-dua", "headline": "Dua", "status": "published", "category": "umum", \
                "body": {"markdown": "Isi."}, "formerPaths": ["https://tautan-md.example/lama/dua"]}
                {"kind": "category", "slug": "umum", "name": "Umum"}""");

        when().get("/v1/articles/tautan-md-satu")
                .then()
                .body("body.html", containsString("<a href=\"/umum/tautan-md-dua\">"));
    }

    private static String link(String address) {
        return "<p><a href=\"" + address.replace("&", "&amp;") + "\">Lihat</a></p>";
    }

    private static List<String> codes(JsonNode job, String source) {
        return Imports.report(job).stream()
                .filter(row -> row.path("source").asText().equals(source))
                .flatMap(row -> row.path("warnings").findValuesAsText("code").stream())
                .toList();
    }

    private static String item(int id, String slug, String status, String content) {
        return """
                <item><title>Cerita %1$d</title><link/><guid>https://guid-HOST/?p=%1$d</guid>\
                <content:encoded><![CDATA[%4$s]]></content:encoded><wp:post_id>%1$d</wp:post_id>\
                <wp:post_date_gmt>2021-05-01 00:00:00</wp:post_date_gmt><wp:post_name>%2$s</wp:post_name>\
                <wp:status>%3$s</wp:status><wp:post_type>post</wp:post_type></item>""".formatted(id, slug, status, content);
    }

    private static String site(String host, String items) {
        return """
                <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Situs</title>\
                <link>https://%s</link>%s</channel></rss>""".formatted(host, items.replace("guid-HOST", "guid-" + host));
    }
}
