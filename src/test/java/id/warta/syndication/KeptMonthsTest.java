package id.warta.syndication;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
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

/** What is kept of each month says what the articles say, now and later. */
@QuarkusTest
class KeptMonthsTest {
    @Inject
    Sql sql;

    @Inject
    KeptMonths months;

    @Test
    void stayRightThroughAllThatHappensToArticles() {
        category("bulan");
        var random = new Random(11);
        var ids = List.of("bulan-a", "bulan-b", "bulan-c").stream()
                .map(slug -> story(slug, "bulan").at("1981-01-15T00:00:00Z").publish())
                .toList();

        for (int step = 0; step < 30; step++) {
            var id = ids.get(random.nextInt(ids.size()));
            editor().header("If-Match", "*").body(change(random)).patch("/v1/manage/articles/" + id);
            if (step == 15) {
                months.addUp();
            }
        }

        assertThat(sql.texts(KeptThings.MONTHS)).isEmpty();
        months.addUp();
        assertThat(sql.texts(KeptThings.MONTHS)).isEmpty();
        assertThat(sql.texts("select month from article_month where at <= now() group by month having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void keepTheLastChangeWhenTheyAreAddedUp() {
        category("bulan-ubah");
        var id = story("bulan-ubah", "bulan-ubah").at("1982-01-15T00:00:00Z").publish();
        editor().header("If-Match", "*").body(Map.of("headline", "Lain")).patch("/v1/manage/articles/" + id);
        var last = sql.texts("select max(at) from article_month where month = '1982-01-01'");

        months.addUp();

        assertThat(sql.texts("select at from article_month where month = '1982-01-01'"))
                .isEqualTo(last);
    }

    @Test
    void leaveNothingOfWhatNeverAppeared() {
        category("bulan-batal");
        var id = story("bulan-batal", "bulan-batal").at("2187-01-15T00:00:00Z").publish();
        editor().header("If-Match", "*").body(Map.of("status", "draft")).patch("/v1/manage/articles/" + id);

        months.addUp();

        assertThat(sql.texts("select at from article_month where month = '2187-01-01'"))
                .isEmpty();
    }

    private static Map<String, Object> change(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Map.of("publishAt", "1983-0" + (1 + random.nextInt(3)) + "-15T00:00:00Z");
            case 1 -> Map.of("headline", "Judul " + random.nextInt(9));
            case 2 ->
                Map.of("unpublishAt", Instant.now().plus(Duration.ofDays(1)).toString());
            case 3 -> Map.of("status", "withdrawn", "withdrawnReason", "Keliru");
            case 4, 5 -> Map.of("status", "published");
            case 6 ->
                Map.of("publishAt", Instant.now().plus(Duration.ofMinutes(30)).toString());
            default -> Map.of("status", "draft");
        };
    }
}
