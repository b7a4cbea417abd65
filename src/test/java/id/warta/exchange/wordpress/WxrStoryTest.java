package id.warta.exchange.wordpress;

import static id.warta.access.Scribes.as;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.exchange.Imports;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a WordPress post its story keeps. */
@QuarkusTest
class WxrStoryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            JAKARTA, KORAN LEI – Isi.                | JAKARTA | KORAN LEI | Isi.
            Surabaya (LEI) - Isi.                    | Surabaya | LEI | Isi.
            LEIKOTA.CO.ID, JAKARTA -- Isi.           | JAKARTA | LEIKOTA.CO.ID | Isi.
            Jakarta, 10/5/2024 - Isi.                | Jakarta | | Isi.
            Kab. Bandung, LEI.ID — Isi.              | Kab. Bandung | LEI.ID | Isi.
            <p><a href="/"><b>Bandung, lei.com</b></a> – “Isi.”</p> | Bandung | lei.com | “Isi.”
            situs-dateline.example - Isi.            | | situs-dateline.example | Isi.
            Senin, DPR – begitu – sepakat.           | | | Senin, DPR – begitu – sepakat.
            Senin, DPR – Ketua – sepakat.            | | | Senin, DPR – Ketua – sepakat.
            Ya, ia – sang ketua – setuju.            | | | Ya, ia – sang ketua – setuju.
            Menurut UU ITE, KPK – Lembaga – berwenang. | | | Menurut UU ITE, KPK – Lembaga – berwenang.
            Jakarta – kota terbesar – macet.         | | | Jakarta – kota terbesar – macet.
            """)
    void takesOutOnlyDatelinesThatItKnows(String content, String place, String source, String text) {
        var id = imported("situs-dateline.example", content, "publish", "", "");

        when().get("/v1/articles/wxr-cerita-" + id.substring(id.lastIndexOf(':') + 1))
                .then()
                .body("dateline?.place", equalTo(place))
                .body("dateline?.source", equalTo(source))
                .body("body.html", equalTo("<p>" + text + "</p>"));
    }

    @Test
    void tellsADatelineThatItTookOut() {
        assertThat(report("situs-kabar.example", "Jakarta, LEI – Isi.", "publish", "", "")
                        .path("warnings")
                        .findValuesAsText("detail"))
                .contains("Taken out of the text: Jakarta, LEI –");
    }

    @ParameterizedTest
    @CsvSource({"private", "future", "draft", "pending"})
    void keepsTheDatesOfWhatWasNotPublic(String status) {
        story(imported("situs-tanggal.example", "Isi.", status, "", ""))
                .body("status", equalTo(status.equals("pending") ? "in-review" : "draft"))
                .body("publishAt", equalTo("2021-03-01T01:30:00Z"));
    }

    @Test
    void neverPublishesWhatHasNoTimeThatCanBeRead() {
        var id = unique();
        var job = Imports.run(
                "?type=wxr",
                file(
                        "situs-tanpa.example",
                        item(id, "Isi.", "publish", "").replace("2021-03-01 01:30:00", "0000-00-00 00:00:00")));

        assertThat(warnings(job, id)).contains("unreadable-time");
        story("wxr:situs-tanpa.example:" + id).body("status", equalTo("draft")).body("publishAt", nullValue());
    }

    @Test
    void takesTheLanguageOfTheStoryOrElseOfTheSite() {
        story(imported("situs-bahasa.example", "Isi.", "publish", "<language>en-US</language>", ""))
                .body("language", equalTo("en"));
        story(imported(
                        "situs-bahasa.example",
                        "Isi.",
                        "publish",
                        "<language>en-US</language>",
                        "<category domain=\"language\" nicename=\"ms\">Melayu</category>"))
                .body("language", equalTo("ms"));
    }

    @Test
    void makesTagsOfTaxonomiesThatItDoesNotKnow() {
        var term = "<category domain=\"tokoh\" nicename=\"wxr-tokoh\">Wxr Tokoh</category>";

        story(imported("situs-takson.example", "Isi.", "publish", "", term)).body("tags.name", hasItems("Wxr Tokoh"));
    }

    @Test
    void callsGuestAuthorsByTheirNames() {
        var guest = """
                <item><title>Tamu</title><wp:post_id>9003</wp:post_id><wp:post_type>guest-author</wp:post_type>
                <wp:postmeta><wp:meta_key>cap-user_login</wp:meta_key><wp:meta_value>wxr-tamu-umar</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>cap-display_name</wp:meta_key><wp:meta_value>Dr. H. Umar Fakih, M.Si.</wp:meta_value></wp:postmeta>
                </item>""";
        var id = unique();
        var term = "<category domain=\"author\" nicename=\"cap-wxr-tamu-umar\">wxr-tamu-umar</category>";
        Imports.run("?type=wxr", file("situs-tamu.example", item(id, "Isi.", "publish", term) + guest));

        when().get("/v1/articles/wxr-cerita-" + id).then().body("authors.name", hasItems("Dr. H. Umar Fakih, M.Si."));
    }

    @Test
    void readsFilesThatDoNotBeginWithTheirMarkup() {
        var id = unique();
        var file = "\n<br />PHP Notice: 1 < 2\n" + file("situs-awal.example", item(id, "Isi.", "publish", ""));

        assertThat(Imports.counts(Imports.run("?type=wxr", file)))
                .startsWith("3 ")
                .endsWith(" 0");
    }

    @Test
    void showsPicturesAndBlocksThatStandElsewhereInTheFile() {
        var elsewhere = """
                <item><title>Perahu</title><wp:post_id>9001</wp:post_id><wp:post_type>attachment</wp:post_type>
                <wp:attachment_url>https://situs-galeri.example/1.jpg</wp:attachment_url></item>
                <item><title>Kotak</title><wp:post_id>9002</wp:post_id><wp:post_type>wp_block</wp:post_type>
                <content:encoded><![CDATA[<p>Kesimpulan bersama.</p>]]></content:encoded></item>""";
        var id = unique();
        var content = "[gallery ids=\"9001\"] <!-- wp:block {\"ref\":9002} /--> <a href=\"/lama/\">lama</a>";
        Imports.run("?type=wxr", file("situs-galeri.example", item(id, content, "publish", "") + elsewhere));

        story("wxr:situs-galeri.example:" + id)
                .body("body.html", containsString("src=\"https://situs-galeri.example/1.jpg\""))
                .body("body.html", containsString("Kesimpulan bersama."))
                .body("body.html", containsString("href=\"https://situs-galeri.example/lama/\""));
    }

    private static String imported(String host, String content, String status, String channel, String more) {
        var id = unique();
        Imports.counts(Imports.run("?type=wxr", file(host, channel + item(id, content, status, more))));
        return "wxr:" + host + ":" + id;
    }

    private static JsonNode report(String host, String content, String status, String channel, String more) {
        var id = unique();
        var job = Imports.run("?type=wxr", file(host, item(id, content, status, more)));
        return row(job, id);
    }

    private static JsonNode row(JsonNode job, String id) {
        return Imports.report(job).stream()
                .filter(row -> row.path("source").asText().equals("post " + id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> warnings(JsonNode job, String id) {
        return row(job, id).path("warnings").findValuesAsText("code");
    }

    private static ValidatableResponse story(String externalId) {
        String id = as(TestDatabase.ADMIN_TOKEN)
                .get("/v1/manage/articles?externalId=" + externalId)
                .path("items[0].id");
        return as(TestDatabase.ADMIN_TOKEN).get("/v1/manage/articles/" + id).then();
    }

    private static String unique() {
        return String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000));
    }

    private static String item(String id, String content, String status, String more) {
        return """
                <item><title>Cerita %1$s</title><wp:post_id>%1$s</wp:post_id><wp:post_type>post</wp:post_type>
                <wp:status>%3$s</wp:status><wp:post_name>wxr-cerita-%1$s</wp:post_name>
                <wp:post_date_gmt>2021-03-01 01:30:00</wp:post_date_gmt>
                <category domain="category" nicename="wxr-cerita">Wxr Cerita</category>%4$s
                <content:encoded><![CDATA[%2$s]]></content:encoded></item>""".formatted(id, content, status, more);
    }

    private static String file(String host, String inside) {
        return """
                <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">\
                <channel><title>Situs</title><link>https://%s</link>%s</channel></rss>""".formatted(host, inside);
    }
}
