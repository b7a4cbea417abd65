package id.warta.comment;

import static id.warta.comment.Commenters.address;
import static id.warta.comment.Commenters.comment;
import static id.warta.comment.Commenters.from;
import static id.warta.comment.Commenters.post;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Metrics;
import id.warta.testing.Readers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentMetersTest {
    @Inject
    Metrics metrics;

    @Inject
    Readers readers;

    @Test
    void countsAComment() {
        publish("meter-komentar");

        assertThat(metrics.rise(
                        received("pending", "clean"), () -> post("meter-komentar", comment("Meteran yang rapi sekali."))
                                .statusCode(202)))
                .isEqualTo(1);
    }

    @Test
    void countsSpamByItsVerdict() {
        publish("meter-spam");
        var trapped = comment("Beli murah di sini");
        trapped.put("website", "https://murah.example/");

        assertThat(metrics.rise(received("spam", "spam"), () -> post("meter-spam", trapped)
                        .statusCode(202)))
                .isEqualTo(1);
    }

    @Test
    void countsWhatModeratorsMove() {
        var article = publish("meter-moderasi");
        var ids = List.of(
                readers.say(article, CommentStatus.PENDING, "Satu"),
                readers.say(article, CommentStatus.PENDING, "Dua"));

        assertThat(metrics.rise("warta_comments_moderated_total{status=\"rejected\"}", () -> editor().body(
                                Map.of("ids", ids, "status", "rejected"))
                        .post("/v1/manage/comments/bulk")
                        .then()
                        .statusCode(200)))
                .isEqualTo(2);
    }

    @Test
    void countsThoseThatWaitAndTellsSinceWhen() {
        var article = publish("meter-antre");
        double before = metrics.counted().of("warta_queue_waiting{queue=\"moderation\"}");
        readers.say(article, CommentStatus.PENDING, "Menunggu lama");

        assertThat(metrics.counted().of("warta_queue_waiting{queue=\"moderation\"}"))
                .isEqualTo(before + 1);
        assertThat(metrics.of("warta_queue_oldest_seconds{queue=\"moderation\"}"))
                .isPositive();
    }

    @Test
    void countsReadersWhoSendTooMuch() {
        publish("meter-banjir");
        var flood = address();
        for (int number = 1; number <= 10; number++) {
            from(flood).body(comment("Air ke-" + number)).post("/v1/articles/meter-banjir/comments");
        }

        assertThat(metrics.rise("warta_rate_limit_refusals_total{policy=\"address\"}", () -> from(flood)
                        .body(comment("Meluap"))
                        .post("/v1/articles/meter-banjir/comments")
                        .then()
                        .statusCode(429)))
                .isEqualTo(1);
    }

    private static String received(String status, String verdict) {
        return "warta_comments_received_total{status=\"" + status + "\",verdict=\"" + verdict + "\"}";
    }
}
