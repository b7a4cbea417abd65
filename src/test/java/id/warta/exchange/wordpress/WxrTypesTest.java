package id.warta.exchange.wordpress;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.exchange.Imports;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts of types that a site made itself, and posts in several languages. */
@QuarkusTest
class WxrTypesTest {

    @Test
    void takesInTheTypesThatAreNamed() {
        var file = file(
                "jenis.example",
                item(1, "jenis-berita", "berita", taxonomy("rubrik", "Jenis Rubrik"))
                        + item(2, "jenis-liputan", "liputan", "")
                        + item(3, "jenis-acara", "acara", "")
                        + item(4, "jenis-halaman", "page", ""));

        var job = Imports.run("?type=wxr&types=berita,liputan", file);
        var report = Imports.report(job);

        when().get("/v1/articles/jenis-berita").then().statusCode(200).body("tags.name", hasItems("Jenis Rubrik"));
        when().get("/v1/articles/jenis-liputan").then().statusCode(200);
        when().get("/v1/articles/jenis-halaman").then().body("category.slug", equalTo("halaman"));
        when().get("/v1/articles/jenis-acara").then().statusCode(404);
        assertThat(of(report, "acara 3").at("/warnings/0/detail").asText())
                .isEqualTo("Type acara; types=acara takes it in");
        assertThat(report).noneMatch(row -> row.path("source").asText().equals("file"));
    }

    @Test
    void changesNothingTheSecondTimeAndTakesFurtherTypesIn() {
        var file = file(
                "jenis-lagi.example",
                item(1, "jenis-lagi-berita", "berita", "") + item(2, "jenis-lagi-liputan", "liputan", ""));
        Imports.run("?type=wxr&types=berita", file);

        var again = Imports.run("?type=wxr&types=berita", file);
        var more = Imports.report(Imports.run("?type=wxr&types=berita,liputan", file));

        assertThat(again.at("/progress/created").asInt()).isZero();
        assertThat(again.at("/progress/updated").asInt()).isZero();
        assertThat(of(more, "berita 1").path("action").asText()).isEqualTo("unchanged");
        assertThat(of(more, "liputan 2").path("action").asText()).isEqualTo("created");
    }

    @Test
    void saysWhichNamedTypesTheFileLacks() {
        var report = Imports.report(Imports.run(
                "?type=wxr&types=beritta,page", file("jenis-salah.example", item(1, "jenis-salah", "page", ""))));

        assertThat(of(report, "file").at("/warnings/0/detail").asText())
                .isEqualTo("Nothing in the file is of type beritta");
        assertThat(of(report, "file").path("warnings")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nav_menu_item", "revision", "wp_block"})
    void leavesOutWhatIsNoStoryEvenIfItIsNamed(String type) {
        var report = Imports.report(
                Imports.run("?type=wxr&types=" + type, file("jenis-dalam.example", item(1, "jenis-dalam", type, ""))));

        assertThat(of(report, type + " 1").at("/warnings/0/code").asText()).isEqualTo("internal-type");
    }

    @Test
    void saysNothingOfTakingInWhatHoldsNoText() {
        var file = file("jenis-kosong.example", item(1, "jenis-kosong", "slider", ""))
                .replace("<p>Isi.</p>", "");

        assertThat(of(Imports.report(Imports.run("?type=wxr", file)), "slider 1")
                        .at("/warnings/0/detail")
                        .asText())
                .isEqualTo("Type slider");
    }

    @Test
    void takesTheTypesOfAForm() {
        var file = file("jenis-borang.example", item(1, "jenis-borang", "berita", ""));

        var job = Imports.await(io.restassured.RestAssured.given()
                .auth()
                .preemptive()
                .oauth2(TestDatabase.ADMIN_TOKEN)
                .multiPart("file", "situs.xml", file.getBytes(StandardCharsets.UTF_8))
                .multiPart("type", "wxr")
                .multiPart("types", "berita, liputan")
                .post("/v1/manage/imports"));

        assertThat(of(Imports.report(job), "berita 1").path("action").asText()).isEqualTo("created");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type=wxr&types=Berita                        | types
            type=wxr&types=berita,,liputan               | types
            type=wxr&types=berita%3B                     | types
            type=wxr&types=panjang-sekali-nama-jenis-ini | types
            type=ghost&types=berita                      | types
            type=wxr&site=https://koran.example          | site
            type=ghost&site=koran.example                | site
            type=ghost&site=https://koran.example/?a=b   | site
            type=ghost&site=ftp://koran.example          | site
            """)
    void refusesOptionsThatMeanNothing(String query, String parameter) {
        Imports.start("?" + query, "{}<").then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <category domain="language" nicename="en">English</category>   | en
            <category domain="language" nicename="">fr</category>          | fr
            meta:_wpml_import_language_code=en                             | en
            meta:_icl_lang_code=fr                                         | fr
            meta:_wpml_language=pt-br                                      | pt
            meta:wpml_language=jv                                          | jv
            meta:_locale=en_US                                             | en
            <icl:language>en</icl:language>                                | en
            <category domain="translation_priority" nicename="optional">Optional</category> | de
            meta:_wpml_language=all                                        | de
            """)
    void takesTheLanguageThatPluginsKeep(String said, String language) {
        var slug = "bahasa-" + Math.abs(said.hashCode());
        var file = file("bahasa.example", item(Math.abs(said.hashCode()), slug, "post", meta(said)))
                .replace("<title>Situs</title>", "<title>Situs</title><language>de-DE</language>");
        Imports.run("?type=wxr", file);

        editor().get("/v1/manage/articles/" + slug)
                .then()
                .body("language", equalTo(language))
                .body("custom.wpml_language", nullValue())
                .body("tags.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta:_wpml_language=all",
                "meta:_icl_lang_code=qq",
                "<category domain=\"language\" nicename=\"bahasa\">B</category>"
            })
    void tellsALanguageThatItDoesNotKnow(String said) {
        var file = file("bahasa-asing.example", item(7, "bahasa-asing", "post", meta(said)));

        assertThat(of(Imports.report(Imports.run("?type=wxr", file)), "post 7")
                        .path("warnings")
                        .findValuesAsText("code"))
                .contains("language");
    }

    @Test
    void keepsTranslationsUnderOneSlug() {
        var file = file(
                "bahasa-dua.example",
                item(1, "bahasa-dua", "post", meta("meta:_icl_lang_code=id"))
                        + item(2, "bahasa-dua", "post", meta("meta:_icl_lang_code=en")));

        var report = Imports.report(Imports.run("?type=wxr", file));

        assertThat(List.of(
                        of(report, "post 1").path("slug"), of(report, "post 2").path("slug")))
                .extracting(JsonNode::asText)
                .containsExactly("bahasa-dua", "bahasa-dua");
    }

    private static String meta(String said) {
        return said.startsWith("meta:")
                ? "<wp:postmeta><wp:meta_key>" + said.substring(5).replace("=", "</wp:meta_key><wp:meta_value>")
                        + "</wp:meta_value></wp:postmeta>"
                : said;
    }

    private static String taxonomy(String domain, String name) {
        return "<category domain=\"%s\" nicename=\"jenis-rubrik\">%s</category>".formatted(domain, name);
    }

    private static String item(int id, String slug, String type, String more) {
        return """
                <item><title>Cerita %1$d</title><content:encoded><![CDATA[<p>Isi.</p>]]></content:encoded><wp:post_id>%1$d</wp:post_id>\
                <wp:post_date_gmt>2021-05-01 00:00:00</wp:post_date_gmt><wp:post_name>%2$s</wp:post_name>\
                <wp:status>publish</wp:status><wp:post_type>%3$s</wp:post_type>%4$s</item>""".formatted(id, slug, type, more);
    }

    private static String file(String host, String inside) {
        return """
                <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Situs</title>\
                <link>https://%s</link>%s</channel></rss>""".formatted(host, inside);
    }

    private static JsonNode of(List<JsonNode> report, String source) {
        return report.stream()
                .filter(row -> row.path("source").asText().equals(source))
                .findFirst()
                .orElseThrow(() -> new AssertionError(source + " in " + report));
    }
}
