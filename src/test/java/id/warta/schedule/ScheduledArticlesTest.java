package id.warta.schedule;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.warta.testing.Metrics;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduledArticlesTest {
    private static final String APPEARS = "warta_articles_scheduled{kind=\"appears\"}";
    private static final String EXPIRES = "warta_articles_scheduled{kind=\"expires\"}";
    private static final String LATE = "warta_queue_waiting{queue=\"schedule\"}";

    @Inject
    Metrics metrics;

    @Inject
    Schedule schedule;

    @Inject
    Sql sql;

    @Test
    void countsWhatWillAppearAndEnd() {
        double appears = metrics.counted().of(APPEARS);
        double expires = metrics.of(EXPIRES);
        plan("meter-rencana");

        assertThat(metrics.counted().of(APPEARS)).isEqualTo(appears + 1);
        assertThat(metrics.of(EXPIRES)).isEqualTo(expires + 1);
    }

    @Test
    void countsWhatIsLateUntilItIsNoticed() {
        schedule.catchUp();
        var id = plan("meter-telat");
        sql.run(
                "update article_moment set at = now() - interval '5 minutes' where article_id = ? and kind = 'appears'",
                UUID.fromString(id));

        assertThat(metrics.counted().of(LATE)).isEqualTo(1);
        assertThat(metrics.of("warta_queue_oldest_seconds{queue=\"schedule\"}")).isCloseTo(300, within(60.0));

        schedule.catchUp();
        assertThat(metrics.counted().of(LATE)).isZero();
        assertThat(metrics.of("warta_queue_oldest_seconds{queue=\"schedule\"}")).isZero();
    }

    private static String plan(String slug) {
        category(slug);
        var at = Instant.now().plus(Duration.ofDays(2));
        return story(slug, slug)
                .with("publishAt", at.toString())
                .with("unpublishAt", at.plus(Duration.ofDays(1)).toString())
                .publish();
    }
}
