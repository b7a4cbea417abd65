package id.warta.delivery;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.rows.DeliveryReads;
import id.warta.testing.Readers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No reading costs more the more it shows. */
@QuarkusTest
class ArticleStatementsTest {
    private static final int MAX = 3;

    @Inject
    SessionFactory database;

    @Inject
    DeliveryReads reads;

    @Inject
    Readers readers;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1/articles?count=exact",
                "/v1/articles?count=estimated",
                "/v1/articles?include=body&bodyFormat=html,text,markdown,blocks&count=exact",
                "/v1/articles?sort=headline&limit=100&count=exact",
                "/v1/articles?page=2&limit=1&count=exact",
                "/v1/articles?category=NAME&tag=NAME&author=NAME&language=id&featured=false&count=exact",
                "/v1/articles/NAME-1",
                "/v1/articles/NAME-1?language=id&fields=headline",
                "/v1/articles/no-such-article",
                "/v1/articles/NAME-1/related",
                "/v1/trending?category=NAME",
                "/v1/articles/NAME-1/comments",
                "/v1/articles/NAME-1/comments?limit=1",
                "/v1/categories",
                "/v1/categories?limit=100",
                "/v1/categories/NAME",
                "/v1/tags?limit=100",
                "/v1/tags/NAME",
                "/v1/authors?limit=100",
                "/v1/authors/NAME",
            })
    void takesAtMostThreeStatements(String template) {
        var name = "statements-" + Integer.toHexString(template.hashCode());
        fill(name);
        var path = template.replace("NAME", name);
        uncached().get(path); // the first reading also loads the key that signs cursors

        long before = statements();
        uncached().get(path);

        assertThat(statements() - before).isBetween(1L, (long) MAX);
    }

    private long statements() {
        return reads.statements() + database.getStatistics().getPrepareStatementCount();
    }

    /** With a token, which keeps an answer out of the cache. */
    private static RequestSpecification uncached() {
        return given().header("Authorization", "Bearer none");
    }

    private void fill(String name) {
        category(name);
        category(name + "-below", name);
        author(name);
        for (int number = 1; number <= 3; number++) {
            var article = story(name + "-" + number, number == 3 ? name + "-below" : name)
                    .with("tags", List.of(name, name + " b"))
                    .with("authors", List.of(name))
                    .publish();
            var comment = readers.say(article, "Satu");
            readers.answer(article, readers.answer(article, comment, "Dua"), "Tiga");
        }
    }
}
