package id.warta.search;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.walk;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.warta.cache.ChangeFeed;
import id.warta.rows.DeliveryReads;
import id.warta.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchResourceTest {
    @Inject
    SearchWords words;

    @Inject
    SearchIndexing indexing;

    @Inject
    ChangeFeed changes;

    @Inject
    DeliveryReads reads;

    @Inject
    MovableClock clock;

    @Test
    void findsAWordInEveryFormThatItsLanguageGivesIt() {
        category("cari-bentuk");
        text("cari-bentuk-a", "cari-bentuk", "Warga menuntut perbaikan dermaga zafira.");
        text("cari-bentuk-b", "cari-bentuk", "Nelayan bertemu di dermaga zafira.");
        count();

        search("memperbaiki zafira").body("items[0].slug", equalTo("cari-bentuk-a"));
        search("pertemuan zafira").body("items[0].slug", equalTo("cari-bentuk-b"));
        text("cari-bentuk-c", "cari-bentuk", "Pesawat membawa penerbangan xaquila.");
        count();
        search("menerbangkan xaquila")
                .body("items.slug", contains("cari-bentuk-c"))
                .body("match", equalTo("all"));
    }

    @Test
    void putsWhatIsWrittenExactlySoFirst() {
        category("cari-persis");
        text("cari-persis-dasar", "cari-persis", "Ia menggembalakan kerbau gembira qasidah.");
        story("cari-persis-turunan", "cari-persis")
                .with("headline", "Menggembirakan: qasidah, qasidah")
                .with("body", Map.of("markdown", "Kabar menggembirakan tentang qasidah yang menggembirakan."))
                .publish();

        search("gembira qasidah").body("items.slug", contains("cari-persis-dasar", "cari-persis-turunan"));
    }

    @Test
    void weighsTheHeadlineOverTheBody() {
        category("cari-bobot");
        story("cari-bobot-judul", "cari-bobot")
                .with("headline", "Pasar wadungan dibuka")
                .at("2020-01-01T00:00:00Z")
                .publish();
        text("cari-bobot-isi", "cari-bobot", "Di desa itu ada pasar wadungan yang lama.");

        search("wadungan").body("items.slug", contains("cari-bobot-judul", "cari-bobot-isi"));
    }

    @Test
    void answersAQuestionOfWhichMostWordsStandInThePassage() {
        category("cari-tanya");
        text("cari-tanya-a", "cari-tanya", "Ketua delegasi Lintang Raya pada pertemuan Wringin adalah seorang guru.");
        text("cari-tanya-b", "cari-tanya", "Pertemuan Wringin dibuka kemarin.");
        count();

        search("Siapa ketua delegasi Lintang Raya pada pertemuan Wringin yang lalu")
                .body("match", equalTo("all"))
                .body("items[0].slug", equalTo("cari-tanya-a"));
        search("Berapa umur ketua delegasi Lintang di Wringin")
                .body("match", equalTo("most"))
                .body("items[0].slug", equalTo("cari-tanya-a"));
    }

    @Test
    void obeysQuotesMinusAndOr() {
        category("cari-tanda");
        text("cari-tanda-a", "cari-tanda", "Sawah tadah xalwa kering.");
        text("cari-tanda-b", "cari-tanda", "Tadah untuk sawah xalwa retak.");

        search("\"sawah tadah\" xalwa").body("items.slug", contains("cari-tanda-a"));
        search("xalwa -kering").body("items.slug", contains("cari-tanda-b"));
        search("xalwa kering OR retak").body("items.size()", is(2));
        search("xalwa \"hujan\"").body("items", empty());
    }

    @Test
    void foldsAccents() {
        category("cari-aksen");
        text("cari-aksen-a", "cari-aksen", "Kafé Zürichsee menyajikan kopi.");

        search("kafe zurichsee").body("items.slug", contains("cari-aksen-a"));
        search("KAFÉ Zürichsee").body("items.slug", contains("cari-aksen-a"));
    }

    @Test
    void stemsEachArticleByItsLanguage() {
        category("cari-bahasa");
        story("cari-bahasa-en", "cari-bahasa")
                .with("language", "en")
                .with("body", Map.of("markdown", "Fishermen are repairing quivana boats."))
                .publish();

        search("quivana repair boat").body("items.slug", contains("cari-bahasa-en"));
        given().queryParam("q", "quivana repair")
                .queryParam("language", "id")
                .get("/v1/search")
                .then()
                .body("items", empty());
    }

    @Test
    void showsWhereAnArticleAnswersAndEscapesIt() {
        category("cari-sorot");
        story("cari-sorot-a", "cari-sorot")
                .with("headline", "Kapal <b> vorsten & jangkar")
                .with("body", Map.of("markdown", "Kapal itu bernama vorsten; 1 < 2 & seterusnya."))
                .publish();

        search("vorsten")
                .body("items[0].highlight.headline", containsString("<mark>vorsten</mark> &amp; jangkar"))
                .body("items[0].highlight.headline", not(containsString("<b>")))
                .body("items[0].highlight.fragments[0]", containsString("<mark>vorsten</mark>"))
                .body("items[0].highlight.fragments[0]", containsString("&lt; 2 &amp;"));
    }

    @Test
    void countsWhereTheHitsFall() {
        category("cari-segi");
        category("cari-segi-bawah", "cari-segi");
        for (int number = 0; number < 3; number++) {
            story("cari-segi-" + number, number == 0 ? "cari-segi" : "cari-segi-bawah")
                    .with("tags", List.of("Segi bersama"))
                    .with("headline", "Kwartir segilima")
                    .at("2026-0" + (number + 1) + "-15T00:00:00Z")
                    .publish();
        }

        given().queryParam("q", "kwartir segilima")
                .queryParam("facets", "category,tag,month")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("facets.category.find { it.value == 'cari-segi' }.count", is(3))
                .body("facets.category.find { it.value == 'cari-segi-bawah' }.count", is(2))
                .body("facets.tag.label", contains("Segi bersama"))
                .body("facets.month.value", contains("2026-03", "2026-02", "2026-01"));
        given().queryParam("q", "kwartir")
                .queryParam("category", "cari-segi-bawah")
                .queryParam("publishedAfter", "2026-02-20T00:00:00Z")
                .get("/v1/search")
                .then()
                .body("items.slug", contains("cari-segi-2"))
                .body("facets", nullValue());
    }

    @Test
    void walksAllHitsOnce() {
        category("cari-jalan");
        for (int number = 0; number < 7; number++) {
            text("cari-jalan-" + number, "cari-jalan", "Lumbung pethilan nomor " + number + " lumbung ".repeat(number));
        }

        var slugs = walk("/v1/search?q=pethilan&limit=2", "slug");
        assertThat(slugs).hasSize(7);
        assertThat(new LinkedHashSet<>(slugs)).hasSize(7);
        String second = search("pethilan&limit=2").extract().path("page.next");
        String back = given().get("/v1/search?q=pethilan&limit=2&cursor=" + second)
                .then()
                .extract()
                .path("page.prev");
        given().get("/v1/search?q=pethilan&limit=2&cursor=" + back)
                .then()
                .body("items.slug", equalTo(slugs.subList(0, 2)))
                .body("page.prev", nullValue());
    }

    @Test
    void showsNothingThatIsNotPublic() {
        category("cari-rahasia");
        story("cari-rahasia-draf", "cari-rahasia")
                .with("headline", "Mrukocak draf")
                .save();
        var later = clock.instant().plus(Duration.ofDays(2)).toString();
        story("cari-rahasia-nanti", "cari-rahasia")
                .with("headline", "Mrukocak nanti")
                .with("publishAt", later)
                .publish();
        var gone = story("cari-rahasia-tarik", "cari-rahasia")
                .with("headline", "Mrukocak tarik")
                .publish();
        search("mrukocak").body("items.slug", contains("cari-rahasia-tarik"));
        count();
        patch(gone, Map.of("status", "withdrawn", "withdrawnReason", "Keliru."));

        search("mrukocak").body("items", empty()).body("match", equalTo("none"));
        search("mrukocok").body("suggestion", nullValue());
        suggest("mruko").body("items", empty());
        clock.later(Duration.ofDays(3), () -> search("mrukocak").body("items.slug", contains("cari-rahasia-nanti")));
    }

    @Test
    void forgetsOldAnswersWhenAnArticleChanges() {
        category("cari-ganti");
        var id = text("cari-ganti-a", "cari-ganti", "Burung prenjakwulu terbang.");
        search("prenjakwulu").body("items.size()", is(1));
        search("kutilangijo").body("items", empty());

        patch(id, Map.of("body", Map.of("markdown", "Burung kutilangijo terbang.")));

        search("prenjakwulu").body("items", empty());
        search("kutilangijo").body("items.size()", is(1));
    }

    @Test
    void findsWordsThatHoldWhatNobodySees() {
        category("cari-tampak");
        text("cari-tampak-a", "cari-tampak", "Ke\u00ADter\u00ADpuruk\u200Ban zulmaira.");
        story("cari-tampak-b", "cari-tampak")
                .with("headline", "Zul\u00ADfa\u200Bhra")
                .publish();

        search("keterpurukan zulmaira").body("items.slug", contains("cari-tampak-a"));
        search("zulfahra").body("items.slug", contains("cari-tampak-b"));
        search("zul\u00ADfahra").body("items.slug", contains("cari-tampak-b"));
    }

    @Test
    void findsByTheNamesOfTagsAndAuthorsThatChange() {
        category("cari-nama");
        story("cari-nama-a", "cari-nama").with("tags", List.of("Wayang krucil")).publish();
        search("krucil").body("items.slug", contains("cari-nama-a"));

        editor().header("If-Match", "*")
                .body(Map.of("name", "Wayang sodorlanang"))
                .patch("/v1/manage/tags/wayang-krucil")
                .then()
                .statusCode(200);
        indexing.catchUp();
        changes.catchUp();

        search("sodorlanang").body("items.slug", contains("cari-nama-a"));
    }

    @Test
    void asksWhetherAnotherWordWasMeant() {
        category("cari-maksud");
        text("cari-maksud-a", "cari-maksud", "Perajin gamelanpelog menempa gong.");
        count();

        search("gamelanpelgo gong").body("suggestion", equalTo("gamelanpelog gong"));
        search("gamelanpelog").body("suggestion", nullValue());
    }

    @Test
    void proposesWhatAReaderIsTyping() {
        category("cari-ketik");
        story("cari-ketik-a", "cari-ketik")
                .with("headline", "Jembatan Srikandhika selesai")
                .with("tags", List.of("Srikandhika raya"))
                .publish();
        count();

        suggest("srikan")
                .body("items.find { it.type == 'query' }.text", equalTo("srikandhika"))
                .body("items.find { it.type == 'tag' }.slug", equalTo("srikandhika-raya"))
                .body("items.find { it.type == 'article' }.slug", equalTo("cari-ketik-a"));
        suggest("jembatan srika").body("items.text", hasItems("jembatan srikandhika", "Jembatan Srikandhika selesai"));
    }

    @Test
    void indexesWhatIsUploadedInGreatNumber() {
        category("cari-banyak");
        var lines = new StringBuilder();
        for (int number = 0; number < 30; number++) {
            lines.append("""
                    {"externalId":"cari-banyak-%1$d","headline":"Tumpukan bandosan %1$d","category":"cari-banyak","status":"published","body":{"markdown":"Isi."}}
                    """.formatted(number));
        }
        editor().contentType("application/x-ndjson")
                .body(lines.toString().getBytes(UTF_8))
                .post("/v1/manage/articles/bulk")
                .then()
                .statusCode(200);
        indexing.catchUp();
        changes.catchUp();

        search("bandosan")
                .body("items.headline", everyItem(startsWith("Tumpukan")))
                .body("items.size()", is(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\\",
                "&|!():*<->",
                "a:*",
                "' or 1=1 --",
                "%",
                "_",
                "-",
                "\"\"",
                "OR OR",
                "\uD83D\uDE00",
                "\u202Eabc",
                "<script>",
                "ﷺ",
                "www.contoh.example/a?b=c",
                "x@contoh.example",
                "$1 ${x}",
                "a<->b",
                "-a -b",
                "|",
                "' & 'b"
            })
    void answersAnyText(String text) {
        given().queryParam("q", text).get("/v1/search").then().statusCode(200);
        given().queryParam("q", text).get("/v1/search/suggest").then().statusCode(200);
    }

    @Test
    void refusesWhatItCanNotRead() {
        given().get("/v1/search").then().statusCode(400).body("errors.parameter", contains("q"));
        given().queryParam("q", "a".repeat(501)).get("/v1/search").then().statusCode(400);
        given().queryParam("q", "a")
                .queryParam("facets", "author")
                .queryParam("limit", "101")
                .queryParam("cursor", "x")
                .get("/v1/search")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("facets", "limit", "cursor"));
        given().get("/v1/search?query=x").then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void readsAPageInOneStatement() {
        category("cari-sekali");
        for (int number = 0; number < 3; number++) {
            text("cari-sekali-" + number, "cari-sekali", "Gerobak plangkrungan.");
        }
        search("plangkrungan&limit=9"); // what is held in memory is read once
        long before = reads.statements();

        search("plangkrungan&limit=10").body("items.size()", is(3));

        assertThat(reads.statements() - before).isEqualTo(1);
        search("plangkrungan&language=id").body("items.size()", is(3));
        assertThat(reads.statements() - before).isEqualTo(2);
    }

    private void count() {
        words.count();
        changes.catchUp();
    }

    private static String text(String slug, String category, String text) {
        return story(slug, category).with("body", Map.of("markdown", text)).publish();
    }

    private static void patch(String id, Map<String, ?> change) {
        editor().header("If-Match", "*")
                .body(change)
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse search(String question) {
        return given().get("/v1/search?q=" + question).then().statusCode(200);
    }

    private static ValidatableResponse suggest(String typed) {
        return given().queryParam("q", typed).get("/v1/search/suggest").then().statusCode(200);
    }
}
