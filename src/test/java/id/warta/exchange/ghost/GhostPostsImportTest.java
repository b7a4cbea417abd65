package id.warta.exchange.ghost;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.exchange.Imports;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A post of Ghost becomes an article with its date, language, picture and body. */
@QuarkusTest
class GhostPostsImportTest {
    private static final String SETTINGS =
            ", \"settings\": [{\"key\": \"url\", \"value\": \"https://ghost-setelan.example/\"}]";
    private static final AtomicLong NUMBER = new AtomicLong(0x65f1L << 32);

    @Test
    void rendersPostsThatHaveNoHtml() {
        Imports.run("?type=ghost&site=https://ghost-kartu.example/", Imports.file("ghost.json"));

        when().get("/v1/articles/lexical-saja")
                .then()
                .body("body.html", containsString("Judul dalam"))
                .body("body.html", containsString("<strong>tebal</strong>"))
                .body("body.html", containsString("https://ghost-kartu.example/content/images/2024/05/a.jpg"))
                .body("body.html", containsString("<a href=\"https://x.example/b\">Judul bookmark</a>"));
        when().get("/v1/articles/mobiledoc-saja")
                .then()
                .body("body.html", containsString("<strong>tebal</strong>"))
                .body("body.html", containsString("<li>butir</li>"))
                .body("body.html", containsString("https://ghost-kartu.example/content/images/2019/a.jpg"));
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
        article("{\"html\": \"<p>Isi</p>\", \"image\": \"/content/images/2017/a.jpg\"}", SETTINGS)
                .body("image.url", equalTo("https://ghost-setelan.example/content/images/2017/a.jpg"));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            __GHOST_URL__/lain/        | https://ghost-setelan.example/lain/
            /lain/                     | https://ghost-setelan.example/lain/
            //cdn.example/a            | //cdn.example/a
            https://jauh.example/a     | https://jauh.example/a
            #bawah                     | #bawah
            """)
    void givesLinksTheHostThatTheFileNames(String written, String link) {
        article("{\"html\": \"<p><a href='" + written + "'>Lain</a></p>\"}", SETTINGS)
                .body("body.html", containsString("\"" + link + "\""));
    }

    @Test
    void knowsTheHostByTheAddressesOfItsPosts() {
        article(
                        "{\"html\": \"<p><a href='/lain/'>Lain</a></p>\", \"url\": \"https://ghost-alamat.example/2020/coba/\"}")
                .body("body.html", containsString("\"https://ghost-alamat.example/lain/\""));
    }

    @Test
    void keepsAndTellsAddressesOfASiteThatNobodyNames() {
        var job = Imports.run("?type=ghost", """
                {"posts": [{"id": "65f0000000000000000000f1", "slug": "ghost-tanpa-situs", "title": "Ghost Tanpa Situs", "status": "published",
                  "published_at": "2023-02-03T04:05:06.000Z", "feature_image": "__GHOST_URL__/content/images/a.jpg",
                  "html": "<p><a href='__GHOST_URL__/tak-ada/'>Lain</a></p>"}]}""");

        when().get("/v1/articles/ghost-tanpa-situs").then().body("body.html", containsString("href=\"/tak-ada/\""));
        assertThat(Imports.report(job).toString()).contains("no-site", "no-web-address", "/content/images/a.jpg");
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
}
