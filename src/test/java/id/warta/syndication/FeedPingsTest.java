package id.warta.syndication;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Metrics;
import id.warta.testing.MovableClock;
import id.warta.testing.Readers;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedPingsTest {
    @Inject
    FeedPings pings;

    @Inject
    Sql sql;

    @Inject
    MovableClock clock;

    @Inject
    Readers readers;

    @Inject
    Metrics metrics;

    private HubServer hub;

    @BeforeEach
    void nameAHub() throws IOException {
        hub = new HubServer();
        FeedSite.say(Map.of("hubs", List.of(hub.url())));
        pings.run();
        hub.topics();
    }

    @AfterEach
    void nameNone() {
        FeedSite.say(Map.of());
        pings.run();
        hub.close();
    }

    @Test
    void tellsOfEveryFeedInWhichAnArticleAppears() {
        category("denyut-atas");
        category("denyut-bawah", "denyut-atas");
        tag("denyut");
        author("denyut");
        story("denyut-baru", "denyut-bawah")
                .with("tags", List.of("Tag denyut"))
                .with("authors", List.of("denyut"))
                .publish();

        pings.run();
        assertThat(hub.topics())
                .hasSize(15)
                .contains("all.rss", "all.atom", "all.json", "category/denyut-atas.rss", "category/denyut-bawah.atom")
                .contains("tag/denyut.json", "author/denyut.rss");
        pings.run();
        assertThat(hub.topics()).isEmpty();
    }

    @Test
    void tellsOfWhatReadersSeeChangedOrGone() {
        var id = published("denyut-ubah");
        change(id, Map.of("headline", "Judul lain"));
        pings.run();
        assertThat(hub.topics()).contains("category/denyut-ubah.rss");

        readers.say(id, "Bagus.");
        pings.run();
        assertThat(hub.topics()).isEmpty();

        change(id, Map.of("status", "withdrawn", "withdrawnReason", "Keliru."));
        pings.run();
        assertThat(hub.topics()).contains("category/denyut-ubah.rss", "all.json");
    }

    @Test
    void tellsOfASchedule() {
        category("denyut-jadwal");
        var now = Instant.now();
        story("denyut-jadwal", "denyut-jadwal")
                .with("publishAt", now.plusSeconds(3600).toString())
                .with("unpublishAt", now.plusSeconds(7200).toString())
                .publish();
        pings.run();
        assertThat(hub.topics()).noneMatch(topic -> topic.contains("denyut-jadwal"));

        clock.later(Duration.ofMinutes(61), pings::run);
        assertThat(hub.topics()).contains("category/denyut-jadwal.atom");
        clock.later(Duration.ofMinutes(90), pings::run);
        assertThat(hub.topics()).noneMatch(topic -> topic.contains("denyut-jadwal"));
        clock.later(Duration.ofMinutes(121), pings::run);
        assertThat(hub.topics()).contains("category/denyut-jadwal.atom");
    }

    @Test
    void triesAgainLaterIfTheHubIsAway() {
        hub.answer(503);
        published("denyut-ulang");
        pings.run();
        assertThat(hub.topics()).hasSize(1);
        hub.answer(204);
        pings.run();
        assertThat(hub.topics()).isEmpty();

        clock.later(Duration.ofSeconds(11), pings::run);
        assertThat(hub.topics()).hasSize(6);
        assertThat(sql.texts("select topic from feed_ping")).isEmpty();
    }

    @Test
    void countsWhatWaitsForAHubThatIsAway() {
        hub.answer(503);
        published("denyut-hitung");
        assertThat(metrics.rise("warta_feed_pings_total{outcome=\"refused\"}", pings::run))
                .isEqualTo(1);
        assertThat(metrics.counted().of("warta_queue_waiting{queue=\"feed pings\"}"))
                .isEqualTo(6);
        clock.later(
                Duration.ofHours(1), () -> assertThat(metrics.of("warta_queue_oldest_seconds{queue=\"feed pings\"}"))
                        .isBetween(3_590.0, 3_700.0));

        hub.answer(204);
        assertThat(metrics.rise(
                        "warta_feed_pings_total{outcome=\"taken\"}",
                        () -> clock.later(Duration.ofSeconds(11), pings::run)))
                .isEqualTo(6);
        assertThat(metrics.counted().of("warta_queue_waiting{queue=\"feed pings\"}"))
                .isZero();
    }

    @Test
    void goesOnIfTheHubRefusesOneTopic() {
        hub.answer(400);
        published("denyut-tolak");

        pings.run();
        assertThat(hub.topics()).hasSize(6);
    }

    @Test
    void doesNotFollowRedirects() {
        hub.answer(307);
        published("denyut-alih");

        pings.run();
        assertThat(hub.topics()).hasSize(1);
    }

    @Test
    void keepsNothingWithoutAHub() {
        published("denyut-diam");
        FeedSite.say(Map.of());
        pings.run();
        story("denyut-diam-2", "denyut-diam").publish();

        pings.run();
        assertThat(
                        sql.texts(
                                "select 'x' from feed_change union all select 'x' from feed_ping union all select 'x' from feed_watch"))
                .isEmpty();
        assertThat(hub.topics()).isEmpty();
    }

    private static String published(String slug) {
        category(slug);
        return story(slug, slug).publish();
    }

    private static void change(String id, Map<String, ?> patch) {
        editor().header("If-Match", "*")
                .body(patch)
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
    }
}
