package id.warta.exchange.wordpress;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.exchange.Imports;
import id.warta.testing.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A WordPress site moves over. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WxrImportTest {
    private static final String HEAD = """
            <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.0/"><channel><link>https://%s.example</link>""";
    private static final String TAIL = "</channel></rss>";

    @Test
    @Order(1)
    void bringsASiteOverAndSaysWhatBecameOfIt() {
        var job = Imports.run("?type=wxr&fileName=situs.xml", Imports.file("situs.xml"));
        var report = Imports.report(job);

        assertThat(report)
                .allSatisfy(row ->
                        assertThat(row.path("problem").isNull()).as("%s", row).isTrue());
        assertThat(report.stream().map(row -> row.path("row").asInt()))
                .isSorted()
                .hasSize(job.at("/progress/read").asInt());
        assertThat(of(report, "nav_menu_item 109").at("/warnings/0/code").asText())
                .isEqualTo("internal-type");
        assertThat(of(report, "produk 110").at("/warnings/0/code").asText()).isEqualTo("unknown-type");
        assertThat(of(report, "comment 304").path("action").asText()).isEqualTo("skipped");
        assertThat(of(report, "attachment 201").path("action").asText()).isEqualTo("created");
        assertThat(of(report, "post 107").path("warnings").findValuesAsText("code"))
                .contains("draft");
        assertThat(of(report, "post 101").path("warnings").findValuesAsText("code"))
                .contains("changed", "more-categories", "template");
    }

    @Test
    @Order(2)
    void keepsWhatAStoryWasMadeOf() {
        when().get("/v1/articles/harga-beras-turun-wxr")
                .then()
                .statusCode(200)
                .body("headline", equalTo("Harga Beras Turun & Stok Aman"))
                .body("summary", equalTo("Harga turun, stok cukup."))
                .body("dateline.text", equalTo("Bandung, WXR"))
                .body("publishedAt", equalTo("2021-03-01T01:30:00Z"))
                .body("category.slug", equalTo("wxr-pasar"))
                .body("tags.name", contains("Wxr Beras", "Wxr Kota"))
                .body("authors.slug", contains("tamu-wxr", "bayu-wxr"))
                .body("image.alt", equalTo("Karung beras di gudang"))
                .body("image.caption", equalTo("Gudang induk"))
                .body("featured", equalTo(true))
                .body("seo.title", equalTo("Beras turun"))
                .body("seo.description", nullValue())
                .body(
                        "body.html",
                        containsString("<p>Harga beras di pasar turun pekan ini.<br>\nPedagang menyambut baik.</p>"))
                .body("body.html", containsString("<figcaption>Gudang beras di <em>Bandung</em></figcaption>"))
                .body("body.html", containsString("<pre>baris satu\n\nbaris dua</pre>"))
                .body("body.html", not(containsString("more")))
                .body("body.html", not(containsString("WXR –")));
        editor().get("/v1/manage/articles?externalId=wxr:situs-lama.example:101")
                .then()
                .body("items[0].custom.sumber", equalTo("Pasar induk"));
        when().get("/v1/articles/wxr-jembatan")
                .then()
                .body("publishedAt", equalTo("2021-04-01T01:30:00Z"))
                .body("category.slug", equalTo("wxr-kota"))
                .body("authors.slug", contains("sri-lestari-wxr"))
                .body("tags", empty())
                .body("comments.open", equalTo(false))
                .body("body.html", equalTo("<p>Jembatan dibuka untuk umum.</p>\n<ul><li>satu</li></ul>"));
    }

    @Test
    @Order(2)
    void keepsCategoriesInTheirPlaces() {
        when().get("/v1/categories/wxr-pasar")
                .then()
                .body("name", equalTo("Pasar & Modal"))
                .body("path", equalTo("wxr-ekonomi/wxr-pasar"));
        when().get("/v1/categories/wxr-ekonomi").then().body("description", equalTo("Uang dan kerja"));
    }

    @Test
    @Order(2)
    void keepsCommentsInTheirThreadsAndStates() {
        when().get("/v1/articles/harga-beras-turun-wxr/comments")
                .then()
                .body("items", hasSize(1))
                .body("items[0].authorName", equalTo("Pembaca"))
                .body("items[0].createdAt", equalTo("2021-03-01T03:00:00Z"))
                .body("items[0].body.text", equalTo("Ada yang keliru.\nMohon diperiksa."))
                .body("items[0].replies[0].authorName", equalTo("Bayu Wxr"));
        when().get("/v1/articles/harga-beras-turun-wxr").then().body("comments.count", equalTo(2));
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"wxr-private", "wxr-future", "wxr-password", "wxr-konsep", "wxr-tanpa-judul"})
    void neverShowsWhatWasNotPublic(String slug) {
        when().get("/v1/articles/" + slug).then().statusCode(404);
        editor().get("/v1/manage/articles/" + slug).then().statusCode(200).body("status", equalTo("draft"));
        editor().get("/v1/manage/articles?q=Wxr&limit=100").then().statusCode(200);
    }

    @Test
    @Order(2)
    void leadsFromTheOldAddressesToTheNew() {
        for (var path : List.of("/2021/03/harga-beras-turun/", "/2021/03/harga-beras-turun", "/?p=101")) {
            resolve(path).statusCode(308).header("Location", containsString("harga-beras-turun-wxr"));
        }
        resolve("/2021/04/jembatan/?ref=a&b=c").statusCode(308);
        resolve("/tentang").statusCode(308).header("Location", containsString("wxr-tentang"));
        resolve("/2021/05/tak-ada").statusCode(404);
    }

    @Test
    @Order(3)
    void changesNothingTheSecondTime() {
        var version = editor().get("/v1/manage/articles?externalId=wxr:situs-lama.example:101")
                .path("items[0].version");

        var again = Imports.run("?type=wxr", Imports.file("situs.xml"));

        var read = again.at("/progress/read").asInt();
        assertThat(Imports.counts(again)).isEqualTo(read + " 0 0 " + read + " 0");
        editor().get("/v1/manage/articles?externalId=wxr:situs-lama.example:101")
                .then()
                .body("items[0].version", equalTo(version));
        when().get("/v1/articles/harga-beras-turun-wxr").then().body("comments.count", equalTo(2));
    }

    @Test
    @Order(4)
    void leavesWhatTheNewsroomChangedSince() {
        var id = editor().get("/v1/manage/articles?externalId=wxr:situs-lama.example:102")
                .path("items[0].id")
                .toString();
        editor().header("If-Match", "*")
                .body(Map.of("headline", "Judul dari redaksi"))
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
        var changed =
                new String(Imports.file("situs.xml"), StandardCharsets.UTF_8).replace("Jembatan Baru", "Jembatan Lain");

        var report = Imports.report(Imports.run("?type=wxr", changed));

        assertThat(of(report, "post 102").path("action").asText()).isEqualTo("skipped");
        assertThat(of(report, "post 102").at("/warnings/0/code").asText()).isEqualTo("changed-here");
        when().get("/v1/articles/wxr-jembatan").then().body("headline", equalTo("Judul dari redaksi"));
    }

    @Test
    void takesChangesOfTheSourceIn() {
        var file = HEAD.formatted("berubah") + item(1, "wxr-berubah", "Satu") + TAIL;
        Imports.run("?type=wxr", file);

        var job = Imports.run("?type=wxr", file.replace("Satu", "Dua"));

        assertThat(job.at("/progress/updated").asInt()).isEqualTo(1);
        when().get("/v1/articles/wxr-berubah").then().body("headline", equalTo("Dua"));
    }

    @Test
    void readsTheWordsOfOldExports() {
        var file = HEAD.formatted("tua") + """
                <wp:wp_author><wp:author_id>1</wp:author_id><wp:author_login>tua-login</wp:author_login>
                <wp:author_display_name>Penulis Tua</wp:author_display_name></wp:wp_author>
                <wp:category><wp:category_nicename>wxr-anak</wp:category_nicename>
                <wp:category_parent>Induk Tua</wp:category_parent><wp:cat_name>Anak Tua</wp:cat_name></wp:category>
                <wp:category><wp:category_nicename>wxr-induk</wp:category_nicename><wp:category_parent></wp:category_parent>
                <wp:cat_name>Induk Tua</wp:cat_name></wp:category>
                <item><title>Kabar Tua</title><dc:creator>tua-login</dc:creator>
                <category>Anak Tua</category><category domain="category" nicename="wxr-anak">Anak Tua</category>
                <category domain="tag">Label Tua</category><category domain="tag" nicename="label-tua">Label Tua</category>
                <content:encoded>Isi tua</content:encoded><wp:post_id>1</wp:post_id>
                <pubDate>Tue, 02 Mar 2010 08:00:00 +0700</pubDate>
                <wp:post_name>wxr-kabar-tua</wp:post_name><wp:status>publish</wp:status></item>""" + TAIL;

        Imports.counts(Imports.run("?type=wxr", file));

        when().get("/v1/articles/wxr-kabar-tua")
                .then()
                .body("publishedAt", equalTo("2010-03-02T01:00:00Z"))
                .body("category.path", equalTo("wxr-induk/wxr-anak"))
                .body("tags.name", contains("Label Tua"))
                .body("authors.name", contains("Penulis Tua"));
    }

    @Test
    void joinsTheHalvesOfASplitExport() {
        Imports.run("?type=wxr", HEAD.formatted("belah") + item(1, "wxr-belah-satu", "Belah Satu") + TAIL);
        Imports.run(
                "?type=wxr",
                HEAD.formatted("belah")
                        + item(2, "wxr-belah-dua", "Belah Dua")
                                .replace(
                                        "<wp:post_id>",
                                        "<category domain=\"category\" nicename=\"wxr-belah\">Belah</category><wp:post_id>")
                        + TAIL);

        when().get("/v1/articles/wxr-belah-satu").then().body("category.slug", equalTo("umum"));
        when().get("/v1/articles/wxr-belah-dua").then().body("category.slug", equalTo("wxr-belah"));
    }

    @Test
    void givesASuffixToASlugThatIsTaken() {
        Newsroom.publish("wxr-rebutan");
        var file = HEAD.formatted("rebut") + item(1, "wxr-rebutan", "Rebutan") + TAIL;

        var report = Imports.report(Imports.run("?type=wxr", file));
        var again = Imports.report(Imports.run("?type=wxr", file));

        assertThat(of(report, "post 1").path("slug").asText()).isEqualTo("wxr-rebutan-2");
        assertThat(of(again, "post 1").path("action").asText()).isEqualTo("unchanged");
    }

    @Test
    void leavesNothingOfAFileThatBreaksOff() {
        var file = HEAD.formatted("putus")
                + "<wp:category><wp:category_nicename>wxr-putus</wp:category_nicename></wp:category>\n"
                + item(1, "wxr-putus", "Putus") + "\n  <item><title>Putus</item>" + TAIL;

        var fault = Imports.fault(Imports.run("?type=wxr", file));

        assertThat(fault).contains("line 3", "column");
        when().get("/v1/categories/wxr-putus").then().statusCode(404);
        when().get("/v1/articles/wxr-putus").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/rss.dtd\"><rss><channel></channel></rss>",
                "<rss><saluran></saluran></rss>",
                "<html><body></body></html>",
                "<rss><channel>",
                "<"
            })
    void refusesFilesThatAreHostileOrNoExports(String file) {
        assertThat(Imports.fault(Imports.run("?type=wxr", file))).contains("line");
    }

    @Test
    void mendsAmpersandsAndControlCharacters() {
        var file =
                HEAD.formatted("tambal") + item(1, "wxr-tambal", "Tambal & <![CDATA[R&D]]> \u0008&nbsp;&#65;") + TAIL;

        Imports.counts(Imports.run("?type=wxr", file));

        when().get("/v1/articles/wxr-tambal").then().body("headline", equalTo("Tambal & R&D A"));
    }

    @Test
    void tellsEachMendedPlaceOnItsStory() {
        var file = bytes(HEAD.formatted("tambal-tempat") + "\n" + item(1, "wxr-tambal-satu", "Kata @itu@ benar")
                + item(2, "wxr-tambal-dua", "Utuh") + "<generator>a@b</generator>" + TAIL);

        var job = Imports.run("?type=wxr", file);
        var report = Imports.report(job);

        assertThat(Imports.counts(job)).startsWith("4 ").endsWith(" 0");
        assertThat(of(report, "post 1").path("warnings").findValuesAsText("detail"))
                .anyMatch(detail -> detail.matches("Line 2, byte \\d+: 0x93 is no UTF-8: read as “ of windows-1252"));
        assertThat(of(report, "post 2").path("warnings")).isEmpty();
        assertThat(of(report, "file").path("warnings").findValuesAsText("code")).containsExactly("mended");
        when().get("/v1/articles/wxr-tambal-satu").then().body("headline", equalTo("Kata “itu“ benar"));
        assertThat(Imports.counts(Imports.run("?type=wxr", file))).isEqualTo("4 0 0 4 0");
    }

    @Test
    void tellsWhatStandsAroundTheExport() {
        var file = "<br /><b>Notice</b>: kosong in <b>a.php</b>\n<?xml version=\"1.0\"?>"
                + HEAD.formatted("sekitar").replaceFirst("<\\?xml.*?\\?>", "")
                + item(1, "wxr-sekitar", "Sekitar") + TAIL + "\nFatal error: memory";

        var report = Imports.report(Imports.run("?type=wxr", file));

        assertThat(of(report, "file").path("warnings").findValuesAsText("detail"))
                .containsExactly(
                        "Left out, before the XML: Notice: kosong in a.php",
                        "Left out, after the end of the XML, 17 letters: Fatal error: memory");
        when().get("/v1/articles/wxr-sekitar").then().statusCode(200);
    }

    @Test
    void takesWhatStandsBeforeTheCutAndSaysWhereItIs() {
        var file = HEAD.formatted("terpotong") + "\n" + item(1, "wxr-potong-satu", "Satu") + "\n"
                + item(2, "wxr-potong-dua", "Dua").replaceFirst("(?s)<wp:status>.*", "");

        var job = Imports.run("?type=wxr", file);

        assertThat(job.at("/progress/failed").asInt()).isEqualTo(1);
        assertThat(of(Imports.report(job), "file")
                        .at("/problem/errors/0/detail")
                        .asText())
                .contains("line 3, in post 2", "taken in: 1");
        when().get("/v1/articles/wxr-potong-satu").then().statusCode(200);
        when().get("/v1/articles/wxr-potong-dua").then().statusCode(404);
    }

    @Test
    void refusesAnExportThatIsCutBeforeItsFirstStory() {
        var file = HEAD.formatted("terpotong-awal") + "<item><title>Satu";

        assertThat(Imports.fault(Imports.run("?type=wxr", file))).contains("line 1", "in item in line 1");
    }

    @Test
    void saysThatASecondExportInTheFileWasNotRead() {
        var one = HEAD.formatted("dua-ekspor") + item(1, "wxr-dua-ekspor", "Satu") + TAIL;

        var job = Imports.run("?type=wxr", one + "\n" + one);

        assertThat(of(Imports.report(job), "file").path("warnings").findValuesAsText("code"))
                .contains("after-markup");
        assertThat(job.at("/progress/failed").asInt()).isEqualTo(1);
    }

    /** In UTF-8, with a byte of windows-1252 for each {@code @}. */
    private static byte[] bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == '@' ? (byte) 0x93 : bytes[at];
        }
        return bytes;
    }

    private static String item(int id, String slug, String title) {
        return """
                <item><title>%3$s</title><content:encoded><![CDATA[Isi]]></content:encoded><wp:post_id>%1$d</wp:post_id>\
                <wp:post_date_gmt>2021-05-01 00:00:00</wp:post_date_gmt><wp:post_name>%2$s</wp:post_name>\
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>""".formatted(id, slug, title);
    }

    private static JsonNode of(List<JsonNode> report, String source) {
        return report.stream()
                .filter(row -> row.path("source").asText().equals(source))
                .findFirst()
                .orElseThrow(() -> new AssertionError(source));
    }

    private static ValidatableResponse resolve(String path) {
        return given().redirects()
                .follow(false)
                .queryParam("path", path)
                .get("/v1/resolve")
                .then();
    }
}
