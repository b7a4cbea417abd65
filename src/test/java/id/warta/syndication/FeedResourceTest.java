package id.warta.syndication;

import static id.warta.syndication.FeedSchemas.assertAtom;
import static id.warta.syndication.FeedSchemas.assertJsonFeed;
import static id.warta.syndication.FeedSchemas.assertRss;
import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.warta.comment.CommentStatus;
import id.warta.testing.MovableClock;
import id.warta.testing.Newsroom;
import id.warta.testing.Readers;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedResourceTest {
    private static final Pattern DEPARTURE = Pattern.compile("<at:deleted-entry ref=\"urn:uuid:([^\"]+)\" when=");

    @Inject
    Sql sql;

    @Inject
    Readers readers;

    @Inject
    MovableClock clock;

    @AfterEach
    void sayNothingAgain() {
        FeedSite.say(Map.of());
    }

    @Test
    void isValidWhateverArticlesHold() {
        makeStrangeArticles();
        FeedSite.say(Map.of("name", "LEI <&> ]]> 📰", "description", "Warta & <b>kabar</b>"));

        for (var feed : List.of("all", "category/umpan-aneh", "tag/umpan-aneh", "author/umpan-aneh")) {
            assertRss(text(feed + ".rss?limit=100"));
            assertAtom(text(feed + ".atom?limit=100"));
            assertJsonFeed(text(feed + ".json?limit=100"));
        }
        var titles =
                read("category/umpan-aneh.json").extract().path("items.title").toString();
        assertThat(titles)
                .contains("😀", "]]>", "</script>", "سلام", "Judul bel")
                .doesNotContain("\u0001");
    }

    private void makeStrangeArticles() {
        category("umpan-aneh");
        tag("umpan-aneh");
        author("umpan-aneh");
        strange("emoji", "Panen raya 😀👩‍🌾", "Ladang 🌾 menguning 👍🏽").publish();
        strange("cdata", "Tanda ]]> di judul", "Teks ]]> dan ]]]]>> lagi").publish();
        strange("skrip", "Judul </script><script>alert(1)</script>", "`</script>` & &amp; < >")
                .publish();
        strange("kanan", "سلام عليكم \u202eterbalik", "النص من اليمين")
                .with("language", "ar")
                .publish();
        strange("panjang", "Judul panjang ".repeat(21), "Panjang ".repeat(5_000))
                .publish();
        var plain =
                story("umpan-polos", "umpan-aneh").at("1500-03-01T00:00:00Z").publish();
        var control = strange("kendali", "Judul bel", "Teks bel").publish();
        sql.run(
                "update article set headline = 'Judul bel' || chr(1) || chr(65535), summary = chr(11) || 'x', "
                        + "body_html = '<p>' || chr(7) || chr(27) || '</p>' where id = ?",
                UUID.fromString(control));
        assertThat(plain).isNotEmpty();
    }

    private static Newsroom.Story strange(String name, String headline, String text) {
        return story("umpan-" + name, "umpan-aneh")
                .with("headline", headline.strip())
                .with("summary", headline)
                .with("body", Map.of("markdown", text))
                .with("tags", List.of("Tag umpan-aneh"))
                .with("authors", List.of("umpan-aneh"));
    }

    @Test
    void saysInRssWhatTheStandardAsks() {
        var id = whole("umpan-penuh");

        var feed = text("category/umpan-penuh.rss");
        assertRss(feed);
        assertThat(feed)
                .contains("<title>Warta - Category umpan-penuh</title><link>http://localhost:3000/umpan-penuh</link>")
                .contains("<language>id</language>", "<lastBuildDate>Thu, 05 Mar 2026 08:00:00 +0700</lastBuildDate>")
                .contains("<guid isPermaLink=\"false\">urn:uuid:" + id + "</guid>")
                .contains("<pubDate>Thu, 05 Mar 2026 08:00:00 +0700</pubDate><comments>")
                .contains("<category>Category umpan-penuh</category><category>Tag umpan-penuh</category>")
                .contains("<description>Ringkas &amp;lt;saja&amp;gt; &amp;amp; jelas</description>")
                .contains("<content:encoded><![CDATA[<p>")
                .contains("<enclosure url=\"https://cdn.example/foto.jpg\" length=\"0\" type=\"image/jpeg\" />")
                .contains("<dc:creator>Author umpan-penuh</dc:creator>", "<slash:comments>1</slash:comments>")
                .containsPattern("<media:content [^>]*width=\"1600\"");
    }

    @Test
    void makesAddressesInBodiesAbsolute() {
        whole("umpan-alamat");

        var html = read("category/umpan-alamat.json").extract().<String>path("items[0].content_html");
        assertThat(html)
                .contains("href=\"http://localhost:3000/tentang\"")
                .contains("href=\"http://localhost:3000/umpan-alamat/umpan-alamat#bawah\"")
                .doesNotContain("data-ad-slot");
    }

    private String whole(String name) {
        category(name);
        tag(name);
        author(name);
        var id = story(name, name)
                .at("2026-03-05T01:00:00Z")
                .with("summary", "Ringkas <saja> & jelas")
                .with("dateline", Map.of("place", "Bandung", "source", "LEI"))
                .with("body", Map.of("markdown", "[tentang](/tentang) [bawah](#bawah)\n\n<!-- ad:tengah -->\n"))
                .with("tags", List.of("Tag " + name))
                .with("authors", List.of(name))
                .with(
                        "image",
                        Map.of("url", "https://cdn.example/foto.jpg", "alt", "Foto", "width", 1600, "height", 900))
                .publish();
        sql.run("update article set updated_at = publish_at where id = ?", UUID.fromString(id));
        readers.say(id, "Bagus.");
        return id;
    }

    @Test
    void keepsTheIdWhenTheSlugChanges() {
        var id = publish("umpan-lama");
        editor().header("If-Match", "*")
                .body(Map.of("slug", "umpan-baru"))
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);

        read("category/umpan-lama.json")
                .body("items[0].id", equalTo("urn:uuid:" + id))
                .body("items[0].url", equalTo("http://localhost:3000/umpan-lama/umpan-baru"));
    }

    @Test
    void tellsInJsonFeedWhatItHasNoMemberFor() {
        whole("umpan-json");

        read("category/umpan-json.json")
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("feed_url", equalTo("http://localhost:8080/v1/feeds/category/umpan-json.json"))
                .body("items[0].image", equalTo("https://cdn.example/foto.jpg"))
                .body("items[0].date_published", equalTo("2026-03-05T08:00:00+07:00"))
                .body("items[0].authors[0].url", equalTo("http://localhost:3000/penulis/umpan-json"))
                .body("items[0].tags", contains("Category umpan-json", "Tag umpan-json"))
                .body("items[0]._warta.dateline", equalTo("Bandung, LEI"))
                .body("items[0].content_html", startsWith("<p>Bandung, LEI – <a "))
                .body("items[0]._warta.category", equalTo("umpan-json"));
    }

    @Test
    void showsNothingThatIsNotPublic() {
        category("umpan-gelap");
        story("umpan-draf", "umpan-gelap").save();
        story("umpan-nanti", "umpan-gelap")
                .with("publishAt", Instant.now().plusSeconds(3600).toString())
                .publish();
        change(story("umpan-tarik", "umpan-gelap").publish(), "withdrawn");
        change(story("umpan-buang", "umpan-gelap").publish(), "trashed");

        for (var ending : List.of("rss", "atom", "json")) {
            assertThat(read("category/umpan-gelap." + ending).extract().asString())
                    .doesNotContain("Headline umpan-", "Text of umpan-");
        }
    }

    @Test
    void tellsInAtomOfWhatIsGone() {
        category("umpan-pergi");
        var withdrawn = story("umpan-pergi-tarik", "umpan-pergi").publish();
        var ended = story("umpan-pergi-usai", "umpan-pergi")
                .at("2026-01-01T00:00:00Z")
                .with("unpublishAt", Instant.now().minusSeconds(60).toString())
                .publish();
        story("umpan-pergi-dulu", "umpan-pergi")
                .at("2025-01-01T00:00:00Z")
                .with("unpublishAt", "2025-02-01T00:00:00Z")
                .publish();
        change(withdrawn, "withdrawn");

        assertAtom(text("category/umpan-pergi.atom"));
        assertThat(departures("umpan-pergi")).containsExactly(withdrawn, ended);
        change(withdrawn, "published");
        assertThat(departures("umpan-pergi")).containsExactly(ended);
    }

    @Test
    void tellsOfWhatWasDeletedForEverForThirtyDays() {
        var id = publish("umpan-hapus");
        change(id, "trashed");
        editor().header("If-Match", "*")
                .delete("/v1/manage/articles/" + id + "?permanent=true")
                .then()
                .statusCode(204);

        assertThat(departures("umpan-hapus")).containsExactly(id);
        clock.later(
                Duration.ofDays(31), () -> assertThat(departures("umpan-hapus")).isEmpty());
    }

    @Test
    void tellsOfNothingThatReadersNeverSaw() {
        category("umpan-rahasia");
        var scheduled = story("umpan-rahasia", "umpan-rahasia")
                .with("publishAt", Instant.now().plusSeconds(3600).toString())
                .publish();
        change(scheduled, "draft");

        assertThat(departures("umpan-rahasia")).isEmpty();
    }

    @Test
    void leadsToOlderItems() {
        category("umpan-jalan");
        for (int day = 1; day <= 3; day++) {
            story("umpan-jalan-" + day, "umpan-jalan")
                    .at("2026-02-0" + day + "T00:00:00Z")
                    .publish();
        }

        var first = read("category/umpan-jalan.json?limit=2").body("items.size()", equalTo(2));
        String next = first.extract().path("next_url");
        assertThat(first.extract().headers().getValues("Link")).contains("<" + next + ">; rel=\"next\"");
        var path = next.replace("http://localhost:8080/v1/feeds/", "");
        read(path).body("items.title", contains("Headline umpan-jalan-1")).body("next_url", nullValue());
        var atom = read("category/umpan-jalan.atom?limit=2").extract().asString();
        assertAtom(atom);
        assertThat(atom).contains("rel=\"next\"", "rel=\"first\"").doesNotContain("rel=\"previous\"");
        assertAtom(read(path.replace(".json", ".atom")).extract().asString());
    }

    @Test
    void namesHubsAndItselfOnce() {
        publish("umpan-hub");
        FeedSite.say(Map.of("apiUrl", "https://api.lei.example/", "hubs", List.of("https://hub.example/")));

        var feed = read("category/umpan-hub.atom?limit=20").extract();
        assertThat(feed.headers().getValues("Link"))
                .containsExactly(
                        "<https://api.lei.example/v1/feeds/category/umpan-hub.atom>; rel=\"self\"",
                        "<https://hub.example/>; rel=\"hub\"");
        assertThat(feed.asString())
                .containsOnlyOnce("rel=\"self\"")
                .contains("<link rel=\"hub\" href=\"https://hub.example/\" />");
        read("category/umpan-hub.json").body("hubs[0].type", equalTo("WebSub"));
        assertThat(read("category/umpan-hub.rss").extract().asString())
                .contains("<atom:link href=\"https://hub.example/\" rel=\"hub\" />");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void showsCommentsWithWhatTheyAnswer(String ending) {
        var article = publish("umpan-kata-" + ending);
        var first = readers.say(article, "Pertama & <b>tebal</b>");
        var answer = readers.answer(article, first, "Jawaban");
        readers.say(article, CommentStatus.PENDING, "Menunggu");

        var feed = read("articles/umpan-kata-" + ending + "/comments." + ending)
                .extract()
                .asString();
        assertThat(feed)
                .contains("urn:uuid:" + first, "urn:uuid:" + answer, "Sari")
                .doesNotContain("Menunggu", "<b>tebal</b>");
        switch (ending) {
            case "rss" -> assertRss(feed);
            case "json" -> assertJsonFeed(feed);
            default -> {
                assertAtom(feed);
                assertThat(feed).contains("ref=\"urn:uuid:" + first + "\"", "ref=\"urn:uuid:" + article + "\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "category/umpan-tiada.rss,404",
        "tag/umpan-tiada.atom,404",
        "author/umpan-tiada.json,404",
        "articles/umpan-tiada/comments.rss,404",
        "category/%00.rss,400",
        "all.xml,404",
        "all.rss?limit=0,400",
        "all.rss?limit=101,400",
        "all.rss?cursor=x,400",
        "all.rss?sort=headline,400",
        "all.rss?fields=title,400"
    })
    void refusesWhatItDoesNotKnow(String feed, int status) {
        given().urlEncodingEnabled(false).get("/v1/feeds/" + feed).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"categories,category", "tags,tag", "authors,author"})
    void leadsFromAFormerSlugToTheNewOne(String kind, String feed) {
        var id = create(kind, Map.of("slug", "umpan-dari-" + feed, "name", "Umpan " + feed))
                .extract()
                .<String>path("id");
        editor().header("If-Match", "*")
                .body(Map.of("slug", "umpan-ke-" + feed))
                .patch("/v1/manage/" + kind + "/" + id)
                .then()
                .statusCode(200);

        given().redirects()
                .follow(false)
                .get("/v1/feeds/" + feed + "/umpan-dari-" + feed + ".atom?limit=5")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/feeds/" + feed + "/umpan-ke-" + feed + ".atom?limit=5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/rss+xml, */*;q=0.1", "image/*", "x"})
    void answersWhateverAcceptSays(String accept) {
        given().header("Accept", accept)
                .get("/v1/feeds/all.rss?limit=1")
                .then()
                .statusCode(200)
                .contentType("application/rss+xml; charset=utf-8");
    }

    @Test
    void isReadAgainCheaply() {
        publish("umpan-hemat");
        var tag = read("category/umpan-hemat.rss").extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/feeds/category/umpan-hemat.rss")
                .then()
                .statusCode(304);
        given().head("/v1/feeds/category/umpan-hemat.rss")
                .then()
                .statusCode(200)
                .header("ETag", tag);
        read("category/umpan-hemat.rss").header("Cache-Status", containsString("hit"));
        story("umpan-hemat-2", "umpan-hemat").publish();
        read("category/umpan-hemat.rss").header("ETag", not(tag));
    }

    private static void change(String id, String status) {
        editor().header("If-Match", "*")
                .body(
                        status.equals("withdrawn")
                                ? Map.of("status", status, "withdrawnReason", "Keliru.")
                                : Map.of("status", status))
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
    }

    /** The articles that the Atom feed of a category says are gone. */
    private static List<String> departures(String category) {
        return DEPARTURE
                .matcher(text("category/" + category + ".atom"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(String feed) {
        return read(feed).extract().asString();
    }

    private static ValidatableResponse read(String feed) {
        return given().get("/v1/feeds/" + feed).then().statusCode(200);
    }
}
