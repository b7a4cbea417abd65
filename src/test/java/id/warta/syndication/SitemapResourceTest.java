package id.warta.syndication;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import id.warta.testing.MovableClock;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SitemapResourceTest {
    private static final String INDEX = "/sitemap.xml";
    private static final String NEWS = "/news-sitemap.xml";
    private static final String BASE = "http://localhost:3000";

    @Inject
    MovableClock clock;

    @Inject
    Sql sql;

    @Inject
    Sitemaps sitemaps;

    @Inject
    id.warta.site.SiteSettings settings;

    @Test
    void listsTheArticlesOfAMonthWithTheirLastChange() {
        category("peta-bulan");
        story("peta-bulan-2", "peta-bulan").at("1991-03-31T23:59:59Z").publish();
        story("peta-bulan-1", "peta-bulan").at("1991-03-01T00:00:00Z").publish();
        story("peta-bulan-3", "peta-bulan").at("1991-04-01T00:00:00Z").publish();

        var sitemap = read("/sitemap-1991-03.xml");
        Schemas.checkSitemap(sitemap.asString());
        assertThat(sitemap.contentType()).isEqualTo("application/xml;charset=utf-8");
        assertThat(locations(sitemap))
                .containsExactly(BASE + "/peta-bulan/peta-bulan-1", BASE + "/peta-bulan/peta-bulan-2");
        String updated = given().get("/v1/articles/peta-bulan-1").path("updatedAt");
        var seconds = Instant.parse(updated).atOffset(ZoneOffset.ofHours(7)).toString();
        assertThat(sitemap.xmlPath().getString("urlset.url[0].lastmod")).isEqualTo(seconds.substring(0, 19) + "+07:00");
    }

    @Test
    void namesTheMonthsThatHaveAnArticle() {
        category("peta-indeks");
        story("peta-indeks", "peta-indeks").at("1992-05-02T00:00:00Z").publish();

        var index = read(INDEX);
        Schemas.checkIndex(index.asString());
        assertThat(locations(index))
                .contains(BASE + "/sitemap-1992-05.xml")
                .doesNotContain(BASE + "/sitemap-1992-06.xml");
    }

    @Test
    void leavesAMonthOutThatLostItsLastArticle() {
        category("peta-hilang");
        var id = story("peta-hilang", "peta-hilang").at("1993-05-02T00:00:00Z").publish();
        read(INDEX).then().body(containsString("1993-05"));

        patch(id, Map.of("status", "withdrawn", "withdrawnReason", "Keliru"));

        read(INDEX).then().body(not(containsString("1993-05")));
        given().get("/sitemap-1993-05.xml").then().statusCode(404);
    }

    @Test
    void datesAMonthByItsLastChange() {
        category("peta-ubah");
        var id = story("peta-ubah", "peta-ubah").at("1994-05-02T00:00:00Z").publish();
        var before = lastModified("1994-05");
        sql.run("update article_month set at = at - interval '1 day' where month = '1994-05-01'");
        read("/sitemap-1994-05.xml");

        patch(id, Map.of("headline", "Lain"));

        assertThat(lastModified("1994-05")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void showsAScheduledArticleAtItsMoment() {
        category("peta-jadwal");
        var moment = Instant.now().plus(Duration.ofDays(70));
        var month = YearMonth.from(moment.atOffset(ZoneOffset.UTC));
        story("peta-jadwal", "peta-jadwal")
                .with("publishAt", moment.toString())
                .with("unpublishAt", moment.plusSeconds(60).toString())
                .publish();
        read(INDEX).then().body(not(containsString(month.toString())));

        clock.later(Duration.ofDays(70).plusSeconds(1), () -> {
            read(INDEX).then().body(containsString(month.toString()));
            read("/sitemap-" + month + ".xml").then().body(containsString("peta-jadwal"));
            read(NEWS).then().body(containsString("peta-jadwal"));
        });
        clock.later(Duration.ofDays(70).plusSeconds(61), () -> {
            read(INDEX).then().body(not(containsString(month.toString())));
            read(NEWS).then().body(not(containsString("peta-jadwal")));
        });
    }

    @Test
    void followsThePathOfACategory() {
        category("peta-atas");
        category("peta-pindah");
        story("peta-pindah", "peta-pindah").at("1995-05-02T00:00:00Z").publish();
        read("/sitemap-1995-05.xml").then().body(containsString("/peta-pindah/peta-pindah<"));

        editor().header("If-Match", "*")
                .body(Map.of("slug", "peta-baru"))
                .patch("/v1/manage/categories/peta-pindah")
                .then()
                .statusCode(200);

        read("/sitemap-1995-05.xml").then().body(containsString("/peta-baru/peta-pindah<"));
    }

    @Test
    void splitsAMonthInTheOrderOfPublication() {
        category("peta-bagi");
        for (int day = 1; day <= 3; day++) {
            story("peta-bagi-" + day, "peta-bagi")
                    .at("1996-05-0" + day + "T00:00:00Z")
                    .publish();
        }

        var second = SitemapName.parse("1996-05-2").orElseThrow();
        assertThat(sitemaps.month(second, 2, settings.current(), Instant.now()))
                .extracting(Sitemaps.Page::url)
                .containsExactly(BASE + "/peta-bagi/peta-bagi-3");
        given().get("/sitemap-1996-05-2.xml").then().statusCode(404);
    }

    @Test
    void tellsTheNewsOfTwoDays() {
        category("peta-berita");
        story("peta-berita-lama", "peta-berita")
                .with("publishAt", Instant.now().minus(Duration.ofHours(49)).toString())
                .publish();
        story("peta-berita", "peta-berita")
                .with("language", "en-GB")
                .with("headline", Awkward.TEXT)
                .publish();

        var news = read(NEWS);
        Schemas.checkSitemap(news.asString());
        news.then().body(not(containsString("peta-berita-lama")));
        var shown = news.xmlPath().getNode("urlset.url.find { it.loc.text().endsWith('/peta-berita') }");
        assertThat(shown.getNode("news").getNode("publication").children().list())
                .extracting(Object::toString)
                .containsExactly("Warta", "en");
        assertThat(shown.getNode("news").getNode("title").value()).startsWith("\uD83D\uDE00 ]]> </script>");
    }

    @Test
    void dropsNewsThatIsTwoDaysOld() {
        category("peta-usang");
        story("peta-usang", "peta-usang").publish();
        read(NEWS).then().body(containsString("peta-usang"));

        clock.later(
                Duration.ofHours(48).plusSeconds(5), () -> read(NEWS).then().body(not(containsString("peta-usang"))));
    }

    @Test
    void hidesWhatIsNotPublic() {
        category("peta-rahasia");
        story("peta-rahasia-draf", "peta-rahasia").at("1997-05-02T00:00:00Z").save();
        story("peta-rahasia-terjadwal", "peta-rahasia")
                .with("publishAt", Instant.now().plus(Duration.ofHours(1)).toString())
                .publish();
        var trashed = story("peta-rahasia-sampah", "peta-rahasia").publish();
        editor().header("If-Match", "*").delete("/v1/manage/articles/" + trashed);

        read(INDEX).then().body(not(containsString("1997-05")));
        var month = YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC));
        given().get("/sitemap-" + month + ".xml").then().body(not(containsString("peta-rahasia")));
        read(NEWS).then().body(not(containsString("peta-rahasia")));
    }

    @Test
    void staysInTheCacheThroughACommentElsewhere() {
        category("peta-tetap");
        story("peta-tetap", "peta-tetap").at("1998-05-02T00:00:00Z").publish();
        var other =
                story("peta-tetap-2", "peta-tetap").at("1998-06-02T00:00:00Z").publish();
        read("/sitemap-1998-05.xml");
        read("/sitemap-1998-06.xml");

        patch(other, Map.of("headline", "Lain"));

        read("/sitemap-1998-05.xml").then().header("Cache-Status", equalTo("Warta; hit"));
        read("/sitemap-1998-06.xml").then().header("Cache-Status", containsString("miss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {INDEX, NEWS, "/robots.txt"})
    void canBeReadAgainCheaply(String path) {
        var etag = given().get(path).header("ETag");

        given().header("If-None-Match", etag).get(path).then().statusCode(304);
        given().head(path).then().statusCode(200).header("ETag", etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "2026-13", "2026-1", "2026-01-1", "2026-01-0", "x", "2026-01-99999"})
    void answers404WhereThereIsNone(String name) {
        given().urlEncodingEnabled(false)
                .get("/sitemap-" + name + ".xml")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/sitemap.xml?halaman=2, 400", "/news-sitemap.xml?fields=loc, 400", "/robots.txt?a=b, 400"})
    void refusesParametersThatItDoesNotHave(String path, int status) {
        given().get(path).then().statusCode(status);
    }

    @Test
    void doesNotMindWhatACallerSaysItTakes() {
        given().accept("application/json").get(INDEX).then().statusCode(200);
    }

    private static Response read(String path) {
        var answer = given().get(path);
        answer.then().statusCode(200);
        return answer;
    }

    private static List<String> locations(Response answer) {
        return answer.xmlPath().getList("**.findAll { it.name() == 'loc' }", String.class);
    }

    private static String lastModified(String month) {
        return read(INDEX)
                .xmlPath()
                .getString("sitemapindex.sitemap.find { it.loc.text().endsWith('" + month + ".xml') }.lastmod");
    }

    private static void patch(String article, Map<String, Object> change) {
        editor().header("If-Match", "*")
                .body(change)
                .patch("/v1/manage/articles/" + article)
                .then()
                .statusCode(200);
    }
}
