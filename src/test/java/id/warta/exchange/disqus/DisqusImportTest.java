package id.warta.exchange.disqus;

import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.exchange.Imports;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DisqusImportTest {
    private static final String DISQUS = """
            <?xml version="1.0" encoding="utf-8"?>
            <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <category dsq:id="1"><forum>koran</forum><title>General</title><isDefault>true</isDefault></category>
            %s
            </disqus>""";

    @Test
    void keepsThreadsUnderTheArticleThatStoodThere() {
        moved("dsq-utas", "https://koran-dsq.example/2019/02/utas/");

        var job = run(thread("10", "http://www.koran-dsq.example/2019/02/utas/?utm_source=x", "")
                + post("101", "10", "", "<p>Halo</p>")
                + post("102", "10", "101", "<p>Satu<br>baris</p><p>Dua</p>")
                + post("103", "10", "102", "<p>Dalam</p>"));

        assertThat(Imports.counts(job)).isEqualTo("3 3 0 0 0");
        when().get("/v1/articles/dsq-utas/comments")
                .then()
                .body("items", hasSize(1))
                .body("items[0].authorName", equalTo("Pembaca 101"))
                .body("items[0].createdAt", equalTo("2019-02-03T04:05:06Z"))
                .body("items[0].replies[0].body.text", equalTo("Satu\nbaris\n\nDua"))
                .body("items[0].replies[0].replies.body.text", contains("Dalam"));
    }

    @Test
    void changesNothingTheSecondTime() {
        publish("dsq-ulang");
        var file = thread("20", "https://di-mana.example/dsq-ulang.html", "")
                + post("201", "20", "", "Satu")
                + post("202", "20", "201", "Dua")
                + post("203", "20", "", "Buruk", "isSpam");
        run(file);

        var again = run(file);

        assertThat(Imports.counts(again)).isEqualTo("3 0 0 3 0");
        when().get("/v1/articles/dsq-ulang").then().body("comments.count", equalTo(2));
    }

    @Test
    void leavesOutSpamAndWhatWasDeleted() {
        publish("dsq-bersih");

        var job = run(thread("30", "https://di-mana.example/berita/dsq-bersih/", "")
                + thread("31", "https://di-mana.example/berita/dsq-bersih/?lain", "", "isDeleted")
                + post("301", "30", "", "Iklan", "isSpam")
                + post("302", "30", "", "Dihapus", "isDeleted")
                + post("303", "31", "", "Utas dihapus")
                + post("304", "30", "302", "Jawaban")
                + post("305", "30", "304", "Jawaban lagi"));

        assertThat(told(job))
                .containsExactly(
                        "301 skipped spam",
                        "302 skipped deleted",
                        "303 skipped deleted",
                        "304 created parent-left-out",
                        "305 created ");
        when().get("/v1/articles/dsq-bersih/comments").then().body("items.body.text", contains("Jawaban"));
    }

    @Test
    void tellsWhichPagesHaveNoArticle() {
        var job = run(thread("40", "https://di-mana.example/tak-ada-sama-sekali/", "")
                + post("401", "40", "", "Halo")
                + post("402", "41", "", "Tanpa utas"));

        assertThat(told(job)).containsExactly("401 skipped no-article", "402 skipped no-thread");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            501, https://di-mana.example/?p=77,                77 https://nomor-dsq.example/?p=77
            502, https://di-mana.example/x,                    https://nomor-dsq.example/?p=77
            503, https://di-mana.example/x,                    /2020/nomor
            504, https://di-mana.example/x,                    dsq-nomor
            505, https://di-mana.example/a/dsq-nomor/amp/,     node/9
            """)
    void findsTheArticleByEitherNameOfAThread(String id, String link, String identifier) {
        moved("dsq-nomor", "https://nomor-dsq.example/?p=77", "/2020/nomor");

        assertThat(told(run(thread("50" + id, link, identifier) + post(id, "50" + id, "", "Halo"))))
                .containsExactly(id + " created ");
    }

    @Test
    void putsAnswersThatComeFirstUnderWhatTheyAnswer() {
        publish("dsq-acak");

        var job = run(thread("60", "https://di-mana.example/dsq-acak", "")
                + post("603", "60", "602", "Tiga")
                + post("602", "60", "601", "Dua")
                + post("601", "60", "", "Satu")
                + post("605", "60", "699", "Yatim")
                + post("606", "60", "607", "Lingkar")
                + post("607", "60", "606", "Lingkar juga"));

        assertThat(told(job))
                .containsExactly(
                        "601 created ",
                        "602 created ",
                        "603 created ",
                        "605 created no-parent",
                        "606 created no-parent",
                        "607 created ");
        when().get("/v1/articles/dsq-acak/comments")
                .then()
                .body("items.find { it.body.text == 'Satu' }.replies[0].replies[0].body.text", equalTo("Tiga"));
    }

    @Test
    void triesWithoutKeepingAnything() {
        publish("dsq-coba");
        var file = DISQUS.formatted(thread("70", "https://di-mana.example/dsq-coba", "")
                + post("701", "70", "", "Satu")
                + post("702", "70", "701", "Dua"));

        var job = Imports.run("?type=disqus&dryRun=true", file);

        assertThat(told(job)).containsExactly("701 created ", "702 created ");
        when().get("/v1/articles/dsq-coba/comments").then().body("items", hasSize(0));
    }

    @Test
    void showsAddressesOfPeopleToModeratorsOnly() {
        var id = publish("dsq-surel");

        run(thread("80", "https://di-mana.example/dsq-surel", "") + post("801", "80", "", "Halo"));

        when().get("/v1/articles/dsq-surel/comments").then().body(not(containsString("801@")));
        editor().get("/v1/manage/comments?article=" + id)
                .then()
                .body("items.authorEmail", contains("801@pembaca.example"));
    }

    @Test
    void makesPlainTextOfMarkup() {
        publish("dsq-teks");

        run(thread("90", "https://di-mana.example/dsq-teks", "") + post("901", "90", "", """
                <p>Lihat <a href="http://disq.us/url?url=https%3A%2F%2Fcontoh.example%2Fpanjang%3AabcdefghijklmnopqrstuV&amp;cuid=1">\
                https://contoh.example/pan...</a>, <a href="https://b.example/">ini</a> <script>alert(1)</script>&lt;b&gt;</p>"""));

        when().get("/v1/articles/dsq-teks/comments")
                .then()
                .body(
                        "items.body.text",
                        contains("Lihat https://contoh.example/panjang, ini (https://b.example/) <b>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE disqus [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><disqus><post>&b;</post></disqus>",
                "<!DOCTYPE disqus [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><disqus><thread>&x;</thread></disqus>",
                "<!DOCTYPE disqus SYSTEM \"http://127.0.0.1:1/disqus.dtd\"><disqus></disqus>",
                "<rss><channel></channel></rss>",
                "<disqus><post>",
                "<"
            })
    void refusesFilesThatAreHostileOrNoExports(String file) {
        assertThat(Imports.fault(Imports.run("?type=disqus", file))).contains("line");
    }

    @Test
    void tellsWhatIsBrokenInAFileAndWhereItEnds() {
        moved("disqus-rusak", "https://rusak.example/rusak");
        var file = "Notice: x\n"
                + DISQUS.formatted(thread("1", "https://rusak.example/rusak", "")
                                + post("rusak-1", "1", "", "Kata \u0001 satu")
                                + post("rusak-2", "1", "", "Dua"))
                        .replaceFirst("(?s)Dua.*", "");

        var report = Imports.report(Imports.run("?type=disqus", file));

        assertThat(report.get(0).path("warnings").findValuesAsText("detail").get(0))
                .matches("Line \\d+, byte \\d+: U\\+0001 is no letter of XML: a space stands for it");
        assertThat(report.get(1).at("/warnings/0/code").asText()).isEqualTo("before-markup");
        assertThat(report.get(2).at("/problem/errors/0/detail").asText()).contains("in post rusak-2");
    }

    private static void moved(String slug, String... paths) {
        Imports.run("?type=ndjson", """
                {"kind": "category", "slug": "%1$s-rubrik", "name": "%1$s"}
                {"kind": "article", "externalId": "%1$s", "slug": "%1$s", "headline": "Pindah", "category": "%1$s-rubrik", \
                "body": {"markdown": "Isi."}, "status": "published", "formerPaths": ["%2$s"]}""".formatted(slug, String.join("\", \"", paths)));
    }

    private static JsonNode run(String content) {
        return Imports.run("?type=disqus", DISQUS.formatted(content));
    }

    /** Of each post in its order: its id, what became of it and the codes of its warnings. */
    private static List<String> told(JsonNode job) {
        return Imports.report(job).stream()
                .map(row -> row.path("source").asText().substring("post ".length())
                        + " " + row.path("action").asText()
                        + " " + String.join(",", row.path("warnings").findValuesAsText("code")))
                .toList();
    }

    private static String thread(String id, String link, String identifier, String... flags) {
        return """
                <thread dsq:id="%s"><id>%s</id><forum>koran</forum><category dsq:id="1"/><link>%s</link><title>Judul</title><message/>
                <createdAt>2019-02-03T04:05:06Z</createdAt><author><name>Redaksi</name><isAnonymous>false</isAnonymous></author>
                <isClosed>false</isClosed>%s</thread>""".formatted(id, identifier, link, flags(flags));
    }

    private static String post(String id, String thread, String parent, String message, String... flags) {
        return """
                <post dsq:id="%1$s"><id/><message><![CDATA[%4$s]]></message><createdAt>2019-02-03T04:05:06Z</createdAt>
                <author><email>%1$s@pembaca.example</email><name>Pembaca %1$s</name><isAnonymous>true</isAnonymous></author>
                <thread dsq:id="%2$s"/>%3$s%5$s</post>""".formatted(
                id, thread, parent.isEmpty() ? "" : "<parent dsq:id=\"" + parent + "\"/>", message, flags(flags));
    }

    private static String flags(String... set) {
        var flags = new StringBuilder();
        for (var name : List.of("isDeleted", "isSpam")) {
            flags.append("<%1$s>%2$s</%1$s>".formatted(name, List.of(set).contains(name)));
        }
        return flags.toString();
    }
}
