package id.warta.article;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.pathOf;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.warta.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleManagementResourceTest {

    @Test
    void publishesAStoryInOneCall() {
        category("terbit");
        author("terbit-rina");
        var input = new TreeMap<String, Object>(sample("Terbit dalam Satu Panggilan", "terbit"));
        input.put("tags", List.of("Terbit satu", "Terbit dua"));
        input.put("authors", List.of("terbit-rina"));
        input.put("dateline", Map.of("place", "Jakarta", "source", "LEI"));

        create("articles", input)
                .statusCode(201)
                .header("Location", containsString("/v1/manage/articles/"))
                .header("ETag", "\"v1\"")
                .body("body.markdown", equalTo("Isi **berita**."));

        when().get("/v1/articles/terbit-dalam-satu-panggilan")
                .then()
                .body("body.html", containsString("<strong>berita</strong>"))
                .body("tags.name", contains("Terbit satu", "Terbit dua"))
                .body("authors.role", contains("reporter"))
                .body("dateline.text", equalTo("Jakarta, LEI"));
    }

    @Test
    void readsBackAtItsLocation() {
        category("lokasi");

        var location =
                create("articles", sample("Lokasi Baru", "lokasi")).extract().header("Location");

        editor().get(pathOf(location))
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .header("Cache-Control", "private, no-store")
                .body("headline", equalTo("Lokasi Baru"));
    }

    @Test
    void tellsWhatTheSanitiserRemoved() {
        category("bersih");
        var input = new TreeMap<String, Object>(sample("Bersih", "bersih"));
        input.put("body", Map.of("html", "<p onclick=\"x()\">Halo<script>x()</script></p>"));

        create("articles", input)
                .statusCode(201)
                .body("warnings.pointer", contains("/body/html", "/body/html"))
                .body("warnings.detail", containsInAnyOrder("attribute onclick of <p> removed", "<script> removed"))
                .body("body.html", equalTo("<p onclick=\"x()\">Halo<script>x()</script></p>"));
        when().get("/v1/articles/bersih").then().body("body.html", equalTo("<p>Halo</p>"));
    }

    @Test
    void namesEverythingThatPublishingLacks() {
        create("articles", Map.of("status", "published", "image", Map.of("url", "https://gambar.example/a.jpg")))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/headline", "/body", "/category", "/image/alt"));
    }

    @Test
    void keepsADraftThatHasNothingYet() {
        create("articles", Map.of())
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("headline", nullValue())
                .body("url", nullValue());
    }

    @Test
    void namesTheNearestOfAnUnknownCategory() {
        category("olahraga-tepi");

        create("articles", sample("Salah Ketik", "olahraga-tepy"))
                .statusCode(422)
                .body("errors.pointer", contains("/category"))
                .body("errors.detail", contains(containsString("olahraga-tepi")));
    }

    @Test
    void leavesNothingBehindWhenItRefuses() {
        category("utuh");
        var input = new TreeMap<String, Object>(sample("Utuh", "utuh"));
        input.put("tags", List.of("Tag yang tak jadi"));
        input.put("externalId", "utuh:1");
        create("articles", input).statusCode(201);
        input.put("tags", List.of("Tag lain yang tak jadi"));

        create("articles", input).statusCode(409).body("code", equalTo("conflict"));

        given().get("/v1/tags/tag-lain-yang-tak-jadi").then().statusCode(404);
    }

    @Test
    void refusesAChosenSlugThatIsTakenWithAFreeOne() {
        category("pilihan");
        story("pilihan-saya", "pilihan").publish();

        create("articles", Map.of("slug", "pilihan-saya", "headline", "Lain"))
                .statusCode(409)
                .body("code", equalTo("slug-taken"))
                .body("suggestion", equalTo("pilihan-saya-2"));
    }

    @Test
    void givesEachOfManyEqualHeadlinesItsOwnSlug() throws Exception {
        category("kembar");

        var answers = AtOnce.call(
                8, () -> editor().body(sample("Judul Kembar", "kembar")).post("/v1/manage/articles"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("slug"))
                .doesNotHaveDuplicates()
                .contains("judul-kembar", "judul-kembar-2", "judul-kembar-8");
    }

    @Test
    void makesATagOnceForCallersAtOnce() throws Exception {
        category("serentak");
        var input = new TreeMap<String, Object>(sample("Serentak", "serentak"));
        var turn = new AtomicInteger();
        var orders = List.of(List.of("Serentak A", "Serentak B"), List.of("serentak b", "SERENTAK A"));

        var answers = AtOnce.call(8, () -> {
            var mine = new TreeMap<>(input);
            mine.put("tags", orders.get(turn.getAndIncrement() % 2));
            return editor().body(mine).post("/v1/manage/articles");
        });

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        when().get("/v1/tags/serentak-a").then().body("articleCount", equalTo(8));
    }

    @Test
    void listsEveryStateForEditors() {
        category("keadaan");
        story("keadaan-draf", "keadaan").save();
        story("keadaan-terbit", "keadaan").publish();

        editor().get("/v1/manage/articles?category=keadaan&sort=createdAt")
                .then()
                .statusCode(200)
                .body("items.status", contains("draft", "published"));
        editor().get("/v1/manage/articles?category=keadaan&status=draft")
                .then()
                .body("items.slug", contains("keadaan-draf"));
    }

    @Test
    void walksTheListOfEditorsByCursor() {
        category("deret");
        IntStream.range(0, 3)
                .forEach(number -> story("deret-" + number, "deret").save());

        var first = editor().get("/v1/manage/articles?category=deret&limit=2")
                .then()
                .extract();
        var second = editor().queryParam("cursor", first.<String>path("page.next"))
                .get("/v1/manage/articles?category=deret&limit=2")
                .then()
                .extract();

        assertThat(first.<List<String>>path("items.slug")).containsExactly("deret-2", "deret-1");
        assertThat(second.<List<String>>path("items.slug")).containsExactly("deret-0");
    }

    @Test
    void schedulesAStory() {
        category("jadwal");

        story("jadwal-besok", "jadwal").at("2999-01-01T00:00:00Z").publish();

        when().get("/v1/articles/jadwal-besok").then().statusCode(404);
    }

    @Test
    void takesAnAuthorWithARole() {
        category("peran");
        author("peran-foto");
        var input = new TreeMap<String, Object>(sample("Peran", "peran"));
        input.put("authors", List.of(Map.of("slug", "peran-foto", "role", "photographer")));

        create("articles", input).statusCode(201).body("authors.role", contains("photographer"));
    }

    @Test
    void keepsWhatIsOnlyForTheNewsroom() {
        var custom = Map.of("halaman", 3, "sumber", List.of("a", "b"));

        create("articles", Map.of("custom", custom, "notes", "Tanya lagi."))
                .statusCode(201)
                .body("custom.halaman", equalTo(3))
                .body("notes", equalTo("Tanya lagi."));
    }

    private static Map<String, Object> sample(String headline, String category) {
        return Map.of(
                "headline",
                headline,
                "category",
                category,
                "body",
                Map.of("markdown", "Isi **berita**."),
                "status",
                "published");
    }
}
