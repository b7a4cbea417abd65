package id.warta.cache;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Readers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** A cache that drops what every change names, by the keys in the header, keeps nothing that is out of date. */
@QuarkusTest
class PurgingTest {
    private static final int STORIES = 52;
    private static final List<String> PAGES = List.of(
            "/v1/articles?limit=100",
            "/v1/articles?category=kunci-purna&limit=100",
            "/v1/articles?category=kunci-purna&limit=5",
            "/v1/articles?category=kunci-purna&limit=100&sort=-updatedAt",
            "/v1/articles?tag=kunci-1&limit=100",
            "/v1/articles?author=kunci-1&limit=100",
            "/v1/articles/kunci-52",
            "/v1/articles/kunci-52.jsonld",
            "/v1/articles/kunci-52/related",
            "/v1/articles/kunci-52/comments",
            "/v1/categories?limit=100",
            "/v1/categories/kunci-purna",
            "/v1/tags?limit=100",
            "/v1/tags/kunci-1",
            "/v1/authors?limit=100",
            "/v1/authors/kunci-1",
            "/v1/feeds/category/kunci-purna.rss?limit=100",
            "/v1/search?q=kuncian&limit=100",
            "/v1/resolve?path=/kunci-purna/kunci-52",
            "/v1/site",
            "/sitemap.xml");

    @Inject
    AgroalDataSource database;

    @Inject
    Readers readers;

    @Test
    void reachesEveryAnswerThatAChangeAlters() throws SQLException {
        var category = category("kunci-purna");
        var tag = tag("kunci-1");
        var author = author("kunci-1");
        author("kunci-2");
        author("kunci-3");
        var ids = IntStream.rangeClosed(1, STORIES)
                .mapToObj(number -> story("kunci-" + number, "kunci-purna")
                        .with("headline", "Kuncian " + number)
                        .with("authors", List.of("kunci-1", "kunci-2", "kunci-3"))
                        .with("tags", List.of("Tag kunci-1", "Kunci 2", "Kunci " + (number + 2)))
                        .publish())
                .toList();
        var newest = ids.get(STORIES - 1);
        assertThat(keys(read(PAGES.get(1))))
                .contains("any-article", "any-tag")
                .noneMatch(key -> key.startsWith("tag-"));

        reaches(3, () -> patch("articles/" + newest, Map.of("headline", "Kuncian baru")));
        reaches(2, () -> patch("articles/" + ids.get(0), Map.of("headline", "Kuncian lama")));
        reaches(3, () -> story("kunci-baru", "kunci-purna")
                .with("tags", List.of("Tag kunci-1"))
                .publish());
        reaches(3, () -> patch("articles/" + newest, Map.of("tags", List.of("Kunci 2"))));
        reaches(2, () -> patch("articles/" + ids.get(1), Map.of("authors", List.of("kunci-2"))));
        reaches(3, () -> patch("tags/" + tag, Map.of("name", "Kunci pertama")));
        reaches(3, () -> patch("authors/" + author, Map.of("name", "Penulis pertama")));
        reaches(3, () -> patch("categories/" + category, Map.of("name", "Rubrik kunci")));
        reaches(2, () -> readers.say(newest, "Kuncian yang bagus"));
        reaches(3, () -> patch("articles/" + ids.get(2), Map.of("status", "withdrawn", "withdrawnReason", "Keliru")));
        reaches(1, () -> patch("site", Map.of("name", "Koran Kunci")));
        patch("site", Map.of("name", "Warta"));
    }

    /** At least so many pages are altered, or the change is none. */
    private void reaches(int least, Runnable change) throws SQLException {
        var before = new HashMap<String, Response>();
        PAGES.forEach(page -> before.put(page, read(page)));

        var told = told(change);

        var altered = PAGES.stream()
                .filter(page ->
                        !read(page).header("ETag").equals(before.get(page).header("ETag")))
                .toList();
        assertThat(altered).hasSizeGreaterThanOrEqualTo(least);
        assertThat(altered)
                .allSatisfy(page -> assertThat(keys(before.get(page))).containsAnyElementsOf(told));
    }

    private Set<String> told(Runnable change) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, "listen warta");
            execute(connection, "listen kunci");
            change.run();
            execute(connection, "notify kunci"); // arrives after all that was committed before it
            var told = new HashSet<String>();
            for (var heard : connection.unwrap(PGConnection.class).getNotifications(10_000)) {
                told.addAll(List.of(heard.getParameter().split(" ", -1)));
            }
            execute(connection, "unlisten *");
            return told;
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static void patch(String document, Map<String, Object> change) {
        editor().header("If-Match", "*")
                .body(change)
                .patch("/v1/manage/" + document)
                .then()
                .statusCode(200);
    }

    private static Response read(String page) {
        var answer = given().get(page);
        answer.then().statusCode(200);
        return answer;
    }

    private static Set<String> keys(Response answer) {
        return Set.of(answer.header("Surrogate-Key").split(" ", -1));
    }
}
