package id.warta.comment;

import static id.warta.testing.Newsroom.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Readers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** However much is said, a reader can read all of it, page by page. */
@QuarkusTest
class CommentWalkTest {
    private static final int MAX_STATEMENTS = 3;

    @Inject
    Readers readers;

    @Inject
    SessionFactory database;

    @Test
    void losesNothingOfAThousandCommentsInFiftyThreads() {
        var article = publish("seribu");
        var all = new ArrayList<String>();
        var random = new Random(7);
        for (int number = 0; number < 1_000; number++) {
            all.add(
                    number < 50
                            ? readers.say(article, "Utas " + number)
                            : readers.answer(article, all.get(random.nextInt(number)), "Jawab " + number));
        }

        given().get("/v1/articles/seribu/comments"); // the first of all reads the key of cursors
        for (var sort : List.of("createdAt", "-createdAt", "-replyCount")) {
            var seen = new ArrayList<String>();
            walk("/v1/articles/seribu/comments?limit=20&sort=" + sort, seen);
            assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        }
    }

    private void walk(String list, List<String> seen) {
        String cursor = null;
        do {
            var page = page(list, cursor);
            page.<List<Map<String, Object>>>path("items").forEach(comment -> read(comment, seen));
            cursor = page.path("page.next");
        } while (cursor != null);
    }

    private void read(Map<String, Object> comment, List<String> seen) {
        seen.add((String) comment.get("id"));
        @SuppressWarnings("unchecked")
        var replies = (List<Map<String, Object>>) comment.get("replies");
        replies.forEach(reply -> read(reply, seen));
        var next = (String) comment.get("repliesNext");
        while (next != null) {
            var page = page("/v1/articles/seribu/comments?parent=" + comment.get("id"), next);
            page.<List<Map<String, Object>>>path("items").forEach(reply -> read(reply, seen));
            next = page.path("page.next");
        }
    }

    private Response page(String list, String cursor) {
        var request = cursor == null ? given() : given().queryParam("cursor", cursor);
        var statistics = database.getStatistics();
        statistics.clear();
        var answer = request.get(list);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(MAX_STATEMENTS);
        return answer;
    }
}
