package id.warta.trending;

import static id.warta.testing.Newsroom.publish;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Metrics;
import id.warta.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ViewQueueTest {
    private static final String WAITING = "warta_queue_waiting{queue=\"views\"}";
    private static final String OLDEST = "warta_queue_oldest_seconds{queue=\"views\"}";

    @Inject
    Metrics metrics;

    @Inject
    MovableClock clock;

    @Inject
    ViewCounting views;

    @Test
    void countsViewsThatAreNotWrittenDownYet() {
        views.write();
        assertThat(metrics.of(WAITING)).isZero();
        assertThat(metrics.of(OLDEST)).isZero();

        views.count(UUID.fromString(publish("meter-dibaca")));
        assertThat(metrics.of(WAITING)).isEqualTo(1);
        clock.later(Duration.ofMinutes(3), () -> assertThat(metrics.of(OLDEST)).isBetween(170.0, 300.0));

        views.write();
        assertThat(metrics.of(WAITING)).isZero();
        assertThat(metrics.of(OLDEST)).isZero();
    }
}
