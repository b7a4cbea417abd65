package id.warta.delivery;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.warta.testing.Readers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticleResourceTest {
    private static final String PARAGRAPHS = """
            “Kami menahan suku bunga,” kata Gubernur.

            Pasar menyambut ‘kabar baik’ itu.

            Rupiah menguat – tipis – ke Rp15.600…

            Bank-bank menunggu.

            “Kredit tumbuh 11,2%,” ujarnya.

            Rapat berikutnya: 17 April.""";

    @Inject
    Readers readers;

    @Test
    void findsWhatStandsBelowACategory() {
        category("bisnis-f");
        category("ekonomi-f", "bisnis-f");
        category("makro-f", "ekonomi-f");
        story("in-makro", "makro-f").publish();
        story("in-bisnis", "bisnis-f").publish();

        when().get("/v1/articles?category=bisnis-f")
                .then()
                .body("items.slug", containsInAnyOrder("in-bisnis", "in-makro"));
        when().get("/v1/articles?category=ekonomi-f").then().body("items.slug", contains("in-makro"));
    }

    @Test
    void doesNotTakeALongerSlugForADescendant() {
        category("olah");
        category("olahraga");
        story("in-olahraga", "olahraga").publish();

        when().get("/v1/articles?category=olah").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void filtersByTag() {
        category("by-tag");
        story("tagged", "by-tag").with("tags", List.of("Pemilu F")).publish();
        story("untagged", "by-tag").publish();

        when().get("/v1/articles?tag=pemilu-f").then().body("items.slug", contains("tagged"));
    }

    @Test
    void filtersByAuthor() {
        category("by-author");
        author("rina-f");
        story("signed", "by-author").with("authors", List.of("rina-f")).publish();
        story("unsigned", "by-author").publish();

        when().get("/v1/articles?author=rina-f").then().body("items.slug", contains("signed"));
    }

    @Test
    void filtersByLanguage() {
        category("by-language");
        story("in-english", "by-language").with("language", "en").publish();
        story("in-indonesian", "by-language").with("language", "id").publish();

        when().get("/v1/articles?category=by-language&language=en").then().body("items.slug", contains("in-english"));
    }

    @ParameterizedTest
    @CsvSource({"true, fresh-true-1", "false, fresh-false-2"})
    void filtersByFeatured(boolean featured, String found) {
        var category = "fresh-" + featured;
        category(category);
        story(category + "-1", category).with("featured", true).publish();
        story(category + "-2", category).publish();

        given().queryParam("featured", featured)
                .get("/v1/articles?category=" + category)
                .then()
                .body("items.slug", contains(found));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            publishedAfter=2026-02-01T00:00:00Z,            after-b
            publishedBefore=2026-02-01T00:00:00Z,           before-a
            publishedAfter=2026-02-01T07:00:00%2B07:00,     zone-b
            updatedAfter=2100-01-01T00:00:00Z,              never-
            """)
    void filtersByTime(String filter, String found) {
        var name = found.substring(0, found.indexOf('-'));
        category(name);
        story(name + "-a", name).at("2026-01-01T00:00:00Z").publish();
        story(name + "-b", name).at("2026-03-01T00:00:00Z").publish();

        var slugs = given().urlEncodingEnabled(false)
                .get("/v1/articles?category=" + name + "&" + filter)
                .then()
                .statusCode(200)
                .extract();
        assertThat(slugs.<List<String>>path("items.slug")).isEqualTo(found.endsWith("-") ? List.of() : List.of(found));
    }

    @Test
    void leavesOutWhatIsPublishedAtTheVeryTime() {
        category("edge");
        story("edge", "edge").at("2026-02-01T00:00:00Z").publish();

        when().get("/v1/articles?category=edge&publishedAfter=2026-02-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
        when().get("/v1/articles?category=edge&publishedBefore=2026-02-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void findsWhatChangedSince() {
        category("changed");
        story("changed-a", "changed").at("2026-01-01T00:00:00Z").publish();
        String since = when().get("/v1/articles/changed-a").path("updatedAt");
        story("changed-b", "changed").at("2026-01-01T00:00:00Z").publish();

        when().get("/v1/articles?category=changed&updatedAfter=" + since)
                .then()
                .body("items.slug", contains("changed-b"));
    }

    @Test
    void filtersByIds() {
        var first = publish("ids-1");
        publish("ids-2");
        var third = publish("ids-3");

        when().get("/v1/articles?ids=" + first + "," + third)
                .then()
                .body("items.slug", containsInAnyOrder("ids-1", "ids-3"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            -publishedAt,  a c b
            publishedAt,   b c a
            -updatedAt,    c b a
            updatedAt,     a b c
            -commentCount, b c a
            headline,      b a c
            """)
    void sorts(String sort, String order) {
        var name = "sort-" + order.replace(' ', '-') + (sort.startsWith("-") ? "-down" : "-up") + sort.length();
        var slug = name.toLowerCase(Locale.ROOT);
        category(slug);
        story(slug + "-a", slug)
                .with("headline", "Beta")
                .at("2026-01-03T00:00:00Z")
                .publish();
        var b = story(slug + "-b", slug)
                .with("headline", "Alfa")
                .at("2026-01-01T00:00:00Z")
                .publish();
        var c = story(slug + "-c", slug)
                .with("headline", "Gama")
                .at("2026-01-02T00:00:00Z")
                .publish();
        List.of(b, b, c).forEach(article -> readers.say(article, "Setuju"));

        var found = when().get("/v1/articles?category=" + slug + "&sort=" + sort)
                .then()
                .statusCode(200)
                .extract();
        assertThat(found.<List<String>>path("items.slug").stream().map(it -> it.substring(slug.length() + 1)))
                .containsExactly(order.split(" "));
    }

    @Test
    void sortsNewestFirstUnlessAsked() {
        category("unsorted");
        story("unsorted-old", "unsorted").at("2026-01-01T00:00:00Z").publish();
        story("unsorted-new", "unsorted").at("2026-01-02T00:00:00Z").publish();

        when().get("/v1/articles?category=unsorted")
                .then()
                .body("items.slug", contains("unsorted-new", "unsorted-old"));
    }

    @Test
    void showsTwentyUnlessAsked() {
        category("twenty");
        for (int number = 0; number < 21; number++) {
            story("twenty-" + number, "twenty").publish();
        }

        when().get("/v1/articles?category=twenty")
                .then()
                .body("items", hasSize(20))
                .body("page.limit", equalTo(20))
                .body("page.next", notNullValue());
    }

    @Test
    void endsWithoutACursorWhenThePageIsJustFull() {
        three("full");

        when().get("/v1/articles?category=full&limit=3")
                .then()
                .body("items", hasSize(3))
                .body("page.next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "3, 0"})
    void servesNumberedPages(int page, int size) {
        three("numbered-" + page);

        given().queryParam("page", page)
                .get("/v1/articles?limit=2&category=numbered-" + page)
                .then()
                .statusCode(200)
                .body("items", hasSize(size));
    }

    @Test
    void goesOnWithACursorFromANumberedPage() {
        three("onward");
        String cursor =
                when().get("/v1/articles?limit=1&category=onward&page=2").path("page.next");

        given().queryParam("cursor", cursor)
                .get("/v1/articles?limit=1&category=onward")
                .then()
                .body("items.slug", contains("onward-1"));
    }

    @Test
    void linksThePagesBeside() {
        three("linked");

        var links = when().get("/v1/articles?limit=1&category=linked&page=2")
                .then()
                .extract()
                .headers()
                .getValues("Link");
        assertThat(links).hasSize(2).allMatch(link -> link.startsWith("</v1/articles?"));
        assertThat(links.toString()).contains("rel=\"next\"", "rel=\"prev\"").doesNotContain("page=2");
    }

    @Test
    void countsOnlyWhenAsked() {
        three("counted");

        when().get("/v1/articles?category=counted&limit=1").then().body("page", not(hasKey("total")));
        when().get("/v1/articles?category=counted&limit=1&count=exact").then().body("page.total", equalTo(3));
    }

    @Test
    void estimates() {
        three("estimated");

        when().get("/v1/articles?category=estimated&count=estimated")
                .then()
                .statusCode(200)
                .body("page.total", greaterThanOrEqualTo(0));
    }

    @Test
    void trimsItemsToTheFieldsAskedFor() {
        publish("trimmed");

        when().get("/v1/articles?category=trimmed&fields=headline,slug,category.name")
                .then()
                .statusCode(200)
                .body("items[0]", aMapWithSize(3))
                .body("items[0].headline", equalTo("Headline trimmed"))
                .body("items[0].category", equalTo(Map.of("name", "Category trimmed")))
                .body("page.limit", equalTo(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body.html",
                "comments.count",
                "seo.title",
                "tags.slug",
                "authors",
                "kicker",
                "image",
                "dateline.text"
            })
    void trimsToAnyField(String field) {
        var slug = "any-" + field.replace('.', '-').toLowerCase(Locale.ROOT);
        publish(slug);

        when().get("/v1/articles/" + slug + "?fields=" + field)
                .then()
                .statusCode(200)
                .body("", aMapWithSize(1))
                .body("", hasKey(field.split("\\.")[0]));
    }

    @ParameterizedTest
    @CsvSource({"headlin, headline", "category.nama, category.name", "status, ''", "headline.text, ''", "'', ''"})
    void namesAnUnknownField(String field, String nearest) {
        given().queryParam("fields", "slug," + field)
                .get("/v1/articles")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo("fields"))
                .body("errors[0].detail", containsString(nearest));
    }

    @Test
    void leavesBodiesOutOfListsUnlessAsked() {
        publish("bodiless");

        when().get("/v1/articles?category=bodiless").then().body("items[0]", not(hasKey("body")));
        when().get("/v1/articles?category=bodiless&include=body")
                .then()
                .body("items[0].body", equalTo(Map.of("html", "<p>Text of bodiless</p>")));
    }

    @ParameterizedTest
    @CsvSource({"html", "text", "markdown", "blocks", "'text,blocks'", "'html,text,markdown,blocks'"})
    void givesTheFormsOfTheBodyAskedFor(String forms) {
        var slug = "forms-" + forms.replace(',', '-');
        publish(slug);

        given().queryParam("bodyFormat", forms)
                .get("/v1/articles?include=body&category=" + slug)
                .then()
                .statusCode(200)
                .body("items[0].body.keySet()", containsInAnyOrder(forms.split(",")));
    }

    @Test
    void givesBlocksForApps() {
        publish("blocks");

        when().get("/v1/articles/blocks?bodyFormat=blocks")
                .then()
                .body("body.blocks[0].type", equalTo("paragraph"))
                .body("body.blocks[0].text", equalTo("Text of blocks"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bodyFormat=html,               bodyFormat
            limit=101,                     limit
            limit=0,                       limit
            limit=abc,                     limit
            page=0,                        page
            page=999999,                   page
            sort=publishAt,                sort
            include=bodi,                  include
            include=body&bodyFormat=pdf,   bodyFormat
            count=true,                    count
            featured=yes,                  featured
            publishedAfter=yesterday,      publishedAfter
            ids=1,                         ids
            cursor=abc,                    cursor
            categori=ekonomi,              categori
            status=draft,                  status
            limit=1&limit=2,               limit
            """)
    void namesAWrongParameter(String query, String parameter) {
        when().get("/v1/articles?" + query).then().statusCode(400).body("errors.parameter", contains(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category",
                "tag",
                "author",
                "language",
                "ids",
                "featured",
                "publishedAfter",
                "sort",
                "limit",
                "cursor",
                "page",
                "count",
                "include",
                "fields"
            })
    void namesAParameterWithoutAValue(String parameter) {
        when().get("/v1/articles?" + parameter + "=")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void namesEveryWrongParameterAtOnce() {
        when().get("/v1/articles?limit=0&sort=up&featured=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("limit", "sort", "featured"));
    }

    @Test
    void refusesACursorOfAnotherFilter() {
        three("own-cursor");
        String cursor = when().get("/v1/articles?limit=1&category=own-cursor").path("page.next");

        given().queryParam("cursor", cursor)
                .get("/v1/articles?limit=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void findsAnArticleByIdAsBySlug() {
        var id = publish("twice");

        var bySlug = when().get("/v1/articles/twice")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        when().get("/v1/articles/" + id).then().statusCode(200).body(equalTo(bySlug));
    }

    @Test
    void servesTheWholePage() {
        var id = wholePage("bi-tahan");
        readers.say(id, "Bagus");

        var page = when().get("/v1/articles/bi-tahan?bodyFormat=html,text")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getString("dateline.text")).isEqualTo("Jakarta, LEI");
        assertThat(page.getList("tags.name")).containsExactly("Suku Bunga H", "Bank Sentral H", "Rupiah H");
        assertThat(page.getInt("comments.count")).isEqualTo(1);
        assertThat(page.getString("body.text")).isEqualTo(PARAGRAPHS);
        assertThat(page.getString("body.html").split("<p>")).hasSize(7);
        assertThat(page.getString("url")).endsWith("/bi-tahan/bi-tahan");
        assertThat(page.getList("authors.role")).containsExactly("reporter", "editor");
    }

    @Test
    void keepsTypographyInHtml() {
        wholePage("typography");

        when().get("/v1/articles/typography")
                .then()
                .body("body.html", containsString("<p>“Kami menahan suku bunga,” kata Gubernur.</p>"))
                .body("body.html", containsString("‘kabar baik’"))
                .body("body.html", containsString("– tipis – ke Rp15.600…"));
    }

    @Test
    void showsTheTimesOfAnArticle() {
        category("timely");
        story("timely", "timely").at("2026-03-05T01:00:00Z").publish();

        when().get("/v1/articles/timely")
                .then()
                .body("publishedAt", equalTo("2026-03-05T01:00:00Z"))
                .body("updatedAt", endsWith("Z"))
                .body("version", equalTo(1));
    }

    @Test
    void prefersTheLanguageOfTheSite() {
        bilingual("bilingual");

        when().get("/v1/articles/bilingual").then().body("language", equalTo("id"));
    }

    @Test
    void findsTheLanguageAskedFor() {
        bilingual("translated");

        when().get("/v1/articles/translated?language=en").then().body("language", equalTo("en"));
        when().get("/v1/articles/translated?language=fr").then().statusCode(404);
    }

    @Test
    void showsNothingThatIsForTheNewsroom() {
        category("newsroom-only");
        story("newsroom-only", "newsroom-only")
                .with("notes", "rahasia-dapur")
                .with("externalId", "rahasia-nomor")
                .with("custom", Map.of("key", "rahasia-isi"))
                .publish();

        var text = when().get("/v1/articles/newsroom-only?bodyFormat=html,text,markdown,blocks")
                .asString();
        assertThat(text).doesNotContain("rahasia").doesNotContain("\"status\"").doesNotContain("createdBy");
        assertThat(JsonPath.from(text).getString("slug")).isEqualTo("newsroom-only");
    }

    private static String wholePage(String slug) {
        category(slug);
        author("author-" + slug);
        author("editor-" + slug);
        return story(slug, slug)
                .with("dateline", Map.of("place", "Jakarta", "source", "LEI"))
                .with("body", Map.of("markdown", PARAGRAPHS))
                .with("tags", List.of("Suku Bunga H", "Bank Sentral H", "Rupiah H"))
                .with("authors", List.of("author-" + slug, Map.of("slug", "editor-" + slug, "role", "editor")))
                .publish();
    }

    private static void bilingual(String slug) {
        category(slug);
        story(slug, slug).with("language", "en").publish();
        story(slug, slug).with("language", "id").publish();
    }

    private static void three(String name) {
        category(name);
        for (int number = 1; number <= 3; number++) {
            story(name + "-" + number, name)
                    .at("2026-01-0" + number + "T00:00:00Z")
                    .publish();
        }
    }
}
