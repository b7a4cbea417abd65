package id.warta.schedule;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.KeptThings;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept beside the articles says what the articles say. */
@QuarkusTest
class KeptCountsTest {
    private static final String MISCOUNTED = """
            select s.scope || ' ' || count_public(s.scope, now()) || ' ' || s.number from (
                select c.id as scope, (select count(*) from article a join category own on own.id = a.category_id
                    where is_public(a, now()) and (own.id = c.id or starts_with(own.path, c.path || '/'))) as number
                from category c
                union all
                select t.id, (select count(*) from article_tag s join article a on a.id = s.article_id
                    where s.tag_id = t.id and is_public(a, now()))
                from tag t
                union all
                select p.id, (select count(*) from article_author s join article a on a.id = s.article_id
                    where s.author_id = p.id and is_public(a, now()))
                from author p
                union all
                select '00000000-0000-0000-0000-000000000000', (select count(*) from article a where is_public(a, now()))) s
            where count_public(s.scope, now()) <> s.number""";

    @Inject
    Sql sql;

    @Inject
    KeptCounts counts;

    @Test
    void stayRightThroughAllThatHappensToArticles() {
        for (var name : List.of("kira-a", "kira-b")) {
            category(name);
            tag(name);
            author(name);
        }
        category("kira-c", "kira-a");
        var random = new Random(7);
        var places = List.of("kira-a", "kira-b", "kira-c");
        var people = List.of("kira-a", "kira-b");
        var ids = places.stream()
                .map(place -> story("kira-" + place, place).publish())
                .toList();

        for (int step = 0; step < 60; step++) {
            var id = ids.get(random.nextInt(ids.size()));
            var change = change(random, places, people);
            editor().header("If-Match", "*").body(change).patch("/v1/manage/articles/" + id);
        }
        editor().header("If-Match", "*")
                .body(Map.of("parent", "kira-b"))
                .patch("/v1/manage/categories/kira-c")
                .then()
                .statusCode(200);

        assertThat(sql.texts(KeptThings.LISTING)).isEmpty();
        assertThat(sql.texts(MISCOUNTED)).isEmpty();
        counts.addUp();
        assertThat(sql.texts(MISCOUNTED)).isEmpty();
        assertThat(sql.texts("select scope from article_count group by scope having count(*) > 1"))
                .isEmpty();
    }

    private static Map<String, Object> change(Random random, List<String> places, List<String> people) {
        return switch (random.nextInt(8)) {
            case 0 -> Map.of("category", places.get(random.nextInt(places.size())));
            case 1 -> Map.of("tags", List.of("Tag " + people.get(random.nextInt(2))));
            case 2 -> Map.of("authors", List.of(people.get(random.nextInt(2))));
            case 3 ->
                Map.of("unpublishAt", Instant.now().plus(Duration.ofDays(1)).toString());
            case 4 -> Map.of("status", "withdrawn", "withdrawnReason", "Keliru");
            case 5 -> Map.of("status", "published");
            case 6 ->
                Map.of("publishAt", Instant.now().plus(Duration.ofHours(3)).toString());
            default -> Map.of("featured", random.nextBoolean(), "tags", List.of());
        };
    }
}
