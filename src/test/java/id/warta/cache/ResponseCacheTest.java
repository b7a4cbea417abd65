package id.warta.cache;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.warta.rows.DeliveryReads;
import id.warta.testing.MovableClock;
import id.warta.testing.Readers;
import id.warta.testing.Sql;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResponseCacheTest {
    private static final String HIT = "Warta; hit";
    private static final String STORED = "Warta; fwd=miss; stored";

    @Inject
    MovableClock clock;

    @Inject
    Readers readers;

    @Inject
    Sql sql;

    @Inject
    DeliveryReads reads;

    @Inject
    SessionFactory database;

    @TestHTTPResource("/")
    URI root;

    @Test
    void answersTheSecondReaderFromMemory() {
        publish("cache-twice");

        var first = read("articles/cache-twice");
        long before = statements();
        var second = read("articles/cache-twice");

        assertThat(status(first)).isEqualTo(STORED);
        assertThat(status(second)).isEqualTo(HIT);
        assertThat(statements()).isEqualTo(before);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void keepsAnAnswerInEachCoding(String coding) throws Exception {
        category("cache-coded-" + coding);
        story("cache-coded-" + coding, "cache-coded-" + coding)
                .with("body", Map.of("markdown", "Panjang sekali. ".repeat(200)))
                .publish();
        var path = "articles/cache-coded-" + coding;
        read(path);

        var answer = send(path, "Accept-Encoding", coding);
        assertThat(answer.headers().firstValue("Cache-Status")).contains(HIT);
        assertThat(answer.headers().firstValue("Content-Encoding")).contains(coding);
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).endsWith("-" + coding + "\"");
        var again = send(path, "Accept-Encoding", coding, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Status")).contains(HIT);
    }

    @Test
    void keepsNothingThatWasAskedForWithAToken() {
        publish("cache-token");

        var answer = given().header("Authorization", "Bearer x").get("/v1/articles/cache-token");
        assertThat(status(answer)).isEqualTo("Warta; fwd=bypass");
        assertThat(status(read("articles/cache-token"))).isEqualTo(STORED);
    }

    @Test
    void dropsExactlyWhatAnEditedArticleIsIn() {
        var edited = two("cache-edit");
        var affected = List.of("articles/cache-edit-a", "articles?category=cache-edit-a", "articles?tag=cache-edit-a");
        var others = List.of(
                "articles/cache-edit-b", "articles?category=cache-edit-b", "articles?tag=cache-edit-b", "categories");
        warm(affected);
        warm(others);

        patch(edited, Map.of("headline", "Baru"));

        assertAll(others, HIT);
        assertAll(affected, STORED);
        read("articles/cache-edit-a").then().body("headline", equalTo("Baru"));
    }

    @Test
    void keepsAPageThatAnEditedArticleIsNotOn() {
        category("cache-page");
        var older =
                story("cache-page-1", "cache-page").at("2026-01-01T00:00:00Z").publish();
        story("cache-page-2", "cache-page").at("2026-01-02T00:00:00Z").publish();
        var shown = "articles?category=cache-page&limit=1&fields=slug";
        story("cache-page-3", "cache-page").at("2026-01-03T00:00:00Z").publish();
        warm(List.of(shown, shown + "&sort=-updatedAt"));

        patch(older, Map.of("headline", "Baru"));

        assertThat(status(read(shown))).isEqualTo(HIT);
        read(shown + "&sort=-updatedAt")
                .then()
                .header("Cache-Status", STORED)
                .body("items.slug", equalTo(List.of("cache-page-1")));
    }

    @Test
    void dropsTheListsThatANewArticleEnters() {
        category("cache-new");
        category("cache-new-below", "cache-new");
        category("cache-new-beside");
        tag("cache-new");
        author("cache-new");
        var entered = List.of(
                "articles?category=cache-new",
                "articles?category=cache-new-below",
                "articles?tag=cache-new",
                "articles?author=cache-new",
                "articles?count=exact&limit=1",
                "categories/cache-new",
                "tags/cache-new",
                "authors/cache-new");
        var others = List.of("articles?category=cache-new-beside", "categories/cache-new-beside");
        warm(entered);
        warm(others);

        story("cache-new", "cache-new-below")
                .with("tags", List.of("Tag cache-new"))
                .with("authors", List.of("cache-new"))
                .publish();

        assertAll(others, HIT);
        assertAll(entered, STORED);
        read("categories/cache-new").then().body("articleCount", equalTo(1));
        read("tags/cache-new").then().body("articleCount", equalTo(1));
        read("authors/cache-new").then().body("articleCount", equalTo(1));
        read("articles?category=cache-new").then().body("items.slug", equalTo(List.of("cache-new")));
    }

    @Test
    void showsRenamedCompanionsAtOnce() {
        two("cache-name");
        var path = "articles/cache-name-a";
        warm(List.of(path));

        for (var kind : List.of("categories", "tags", "authors")) {
            editor().header("If-Match", "*")
                    .body(Map.of("name", "Lain " + kind))
                    .patch("/v1/manage/" + kind + "/cache-name-a")
                    .then()
                    .statusCode(200);
            assertThat(status(read(path))).as(kind).isEqualTo(STORED);
        }

        read(path)
                .then()
                .body("category.name", equalTo("Lain categories"))
                .body("tags[0].name", equalTo("Lain tags"))
                .body("authors[0].name", equalTo("Lain authors"));
    }

    @Test
    void dropsNothingForADraft() {
        publish("cache-draft");
        var paths = List.of("articles/cache-draft", "articles?category=cache-draft");
        warm(paths);

        var draft = story("cache-draft-2", "cache-draft").save();
        patch(draft, Map.of("headline", "Baru"));

        assertAll(paths, HIT);
    }

    @Test
    void countsANewCommentAtOnce() {
        var article = publish("cache-talk");
        var paths = List.of("articles/cache-talk", "articles/cache-talk/comments");
        warm(paths);

        readers.say(article, "Satu");

        assertAll(paths, STORED);
        read("articles/cache-talk").then().body("comments.count", equalTo(1));
    }

    @Test
    void showsAScheduledArticleAtItsMoment() {
        category("cache-due");
        story("cache-due", "cache-due")
                .with("publishAt", Instant.now().plus(Duration.ofSeconds(40)).toString())
                .with("unpublishAt", Instant.now().plus(Duration.ofSeconds(90)).toString())
                .publish();
        var list = "articles?category=cache-due";
        warm(List.of(list, "articles/cache-due", "categories/cache-due"));

        clock.later(Duration.ofSeconds(41), () -> {
            read(list).then().body("items.slug", equalTo(List.of("cache-due")));
            read("articles/cache-due").then().statusCode(200);
            read("categories/cache-due").then().body("articleCount", equalTo(1));
        });
        clock.later(Duration.ofSeconds(91), () -> {
            read(list).then().body("items.slug", equalTo(List.of()));
            read("articles/cache-due").then().statusCode(404);
        });
    }

    @Test
    void findsAtOnceWhatWasNotThere() {
        read("articles/cache-absent").then().statusCode(404);
        read("articles/cache-absent").then().statusCode(404).header("Cache-Status", HIT);

        publish("cache-absent");

        read("articles/cache-absent").then().statusCode(200);
    }

    @Test
    void pushesNothingOutForWhatIsNotThere() {
        publish("cache-scan");
        warm(List.of("articles/cache-scan"));

        atOnce("v1/articles/cache-scan-%d", 1_200);

        assertThat(status(read("articles/cache-scan"))).isEqualTo(HIT);
    }

    @Test
    void computesOnceForAThousandReaders() {
        publish("cache-herd");
        long before = statements();

        var answers = atOnce("v1/articles/cache-herd", 1_000);

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(statements() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void hearsWhatAnotherServerChanged() {
        publish("cache-other");
        warm(List.of("articles/cache-other"));

        sql.run("update article set headline = 'Dari luar' where slug = 'cache-other'");

        read("articles/cache-other").then().body("headline", equalTo("Dari luar"));
    }

    @Test
    void keepsNothingOlderWhenTheFeedIsLost() {
        var article = publish("cache-lost");
        warm(List.of("articles/cache-lost"));

        sql.texts(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'warta change feed'");
        patch(article, Map.of("headline", "Sesudah"));

        read("articles/cache-lost").then().body("headline", equalTo("Sesudah"));
        boolean again = false;
        for (int tries = 0; tries < 2_000 && !again; tries++) {
            again = HIT.equals(status(read("articles/cache-lost")));
        }
        assertThat(again).isTrue();
    }

    @Test
    void neverShowsWhatIsOlderThanAnAcknowledgedWrite() throws Exception {
        var article = publish("cache-storm");
        var acknowledged = new AtomicInteger(1);
        var writing = new AtomicBoolean(true);
        var readings = new ArrayList<CompletableFuture<Integer>>();
        for (int reader = 0; reader < 4; reader++) {
            readings.add(CompletableFuture.supplyAsync(() -> readWhile(writing, acknowledged)));
        }

        for (int version = 2; version <= 60; version++) {
            patch(article, Map.of("headline", "Versi " + version));
            acknowledged.set(version);
        }
        writing.set(false);

        for (var reading : readings) {
            assertThat(reading.get()).isPositive();
        }
        read("articles/cache-storm").then().body("version", equalTo(60));
    }

    @Test
    void namesTheDocumentsThatAnAnswerIsMadeOf() {
        two("cache-keys");

        var answer = read("articles/cache-keys-a");
        var keys = List.of(answer.header("Surrogate-Key").split(" "));
        assertThat(keys)
                .map(key -> key.replaceAll("-.*", ""))
                .containsExactly("article", "site", "category", "tag", "author");
        assertThat(keys).allMatch(key -> key.length() <= 32);
    }

    @Test
    void namesNothingThatIsOnTheNextPage() {
        two("cache-next");

        var keys = List.of(read("articles?limit=1").header("Surrogate-Key").split(" "));
        assertThat(keys).filteredOn(key -> key.startsWith("article-")).hasSize(1);
    }

    private int readWhile(AtomicBoolean writing, AtomicInteger acknowledged) {
        int count = 0;
        while (writing.get()) {
            int oldest = acknowledged.get();
            int version =
                    given().get("/v1/articles/cache-storm").then().extract().path("version");
            if (version < oldest) {
                throw new AssertionError("version " + version + " after " + oldest);
            }
            count++;
        }
        return count;
    }

    /** Two stories, each with a category, a tag and an author of its own; the id of the first. */
    private static String two(String name) {
        String first = null;
        for (var suffix : List.of("b", "a")) {
            var own = name + "-" + suffix;
            category(own);
            tag(own);
            author(own);
            first = story(own, own)
                    .with("tags", List.of("Tag " + own))
                    .with("authors", List.of(own))
                    .publish();
        }
        return first;
    }

    private static void patch(String article, Map<String, Object> change) {
        editor().header("If-Match", "*")
                .body(change)
                .patch("/v1/manage/articles/" + article)
                .then()
                .statusCode(200);
    }

    private static void warm(List<String> paths) {
        paths.forEach(ResponseCacheTest::read);
    }

    private static void assertAll(List<String> paths, String status) {
        for (var path : paths) {
            assertThat(status(read(path))).as(path).isEqualTo(status);
        }
    }

    private static Response read(String path) {
        return given().get("/v1/" + path);
    }

    private static String status(Response answer) {
        return answer.header("Cache-Status");
    }

    private long statements() {
        return reads.statements() + database.getStatistics().getPrepareStatementCount();
    }

    private HttpResponse<String> send(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve("v1/" + path))
                .headers(headers)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private List<HttpResponse<String>> atOnce(String path, int times) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var running = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int number = 0; number < times; number++) {
            var request =
                    HttpRequest.newBuilder(root.resolve(path.formatted(number))).build();
            running.add(client.sendAsync(request, BodyHandlers.ofString()));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }
}
