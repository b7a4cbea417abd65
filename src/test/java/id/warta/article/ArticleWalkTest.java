package id.warta.article;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader who walks a list with cursors meets every article once, whatever is published meanwhile. */
@QuarkusTest
class ArticleWalkTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "-updatedAt", "updatedAt", "-commentCount", "headline"})
    void meetsEveryArticleOnceWhileOthersArePublished(String sort) {
        var name = name("walk", sort);
        category(name);
        var existing = publish(name, 0, 15);

        var publishing = CompletableFuture.supplyAsync(() -> publish(name, 15, 25));
        var walks = new ArrayList<List<String>>();
        do {
            walks.add(forward(name, sort));
        } while (!publishing.isDone());
        publishing.join();
        walks.add(forward(name, sort));

        assertThat(walks)
                .hasSizeGreaterThan(1)
                .allSatisfy(walk -> assertThat(walk).doesNotHaveDuplicates().containsAll(existing));
        assertThat(walks.get(walks.size() - 1)).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "-updatedAt", "updatedAt", "-commentCount", "headline"})
    void meetsTheSameArticlesOnTheWayBack(String sort) {
        var name = name("back", sort);
        category(name);
        publish(name, 0, 12);

        assertThat(backward(name, sort)).isEqualTo(forward(name, sort)).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "headline"})
    void countsWhatAWalkMeets(String sort) {
        var name = name("total", sort);
        category(name);
        publish(name, 0, 15);
        story(name + "-draft", name).save();

        int total = page(name, sort + "&count=exact", null).path("page.total");
        assertThat(forward(name, sort)).hasSize(total);
    }

    /** Pairs share their time and headline, and later ones stand between earlier ones. */
    private static List<String> publish(String name, int from, int count) {
        var ids = new ArrayList<String>();
        for (int number = from; number < from + count; number++) {
            int place = number * 37 % 90 / 2;
            var at = FIRST.plus(Duration.ofHours(place));
            ids.add(story(name + "-" + number, name)
                    .with("headline", "Berita " + place)
                    .at(at.toString())
                    .publish());
        }
        return ids;
    }

    private static List<String> forward(String name, String sort) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(name, sort, cursor);
            found.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("page.next");
        } while (cursor != null);
        return found;
    }

    private static List<String> backward(String name, String sort) {
        var page = page(name, sort, null);
        while (page.path("page.next") != null) {
            page = page(name, sort, page.path("page.next"));
        }
        var found = new ArrayList<String>();
        while (page != null) {
            found.addAll(0, page.<List<String>>path("items.id"));
            String prev = page.path("page.prev");
            page = prev == null ? null : page(name, sort, prev);
        }
        return Collections.unmodifiableList(found);
    }

    private static ExtractableResponse<Response> page(String name, String sort, String cursor) {
        var request = cursor == null ? given() : given().queryParam("cursor", cursor);
        return request.get("/v1/articles?limit=7&category=" + name + "&sort=" + sort)
                .then()
                .statusCode(200)
                .extract();
    }

    private static String name(String test, String sort) {
        return test + (sort.startsWith("-") ? sort : "-up-" + sort).toLowerCase(Locale.ROOT);
    }
}
