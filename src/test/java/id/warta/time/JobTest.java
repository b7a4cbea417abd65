package id.warta.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    /** A run may take half a minute longer than the interval before anybody is told. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            interval, later, overdue
            PT10S,    PT0S,  PT0S
            PT10S,    PT40S, PT0S
            PT10S,    PT41S, PT1S
            PT10S,    PT10M, PT9M20S
            PT1H,     PT1H,  PT0S
            PT1H,     PT2H,  PT59M30S
            """, useHeadersInDisplayName = true)
    void isOverdueByWhatIsPastItsIntervalAndSomeLeniency(Duration interval, Duration later, Duration overdue) {
        var job = new Job("contoh", interval, clock, () -> {});

        now.set(START.plus(later));
        assertThat(job.overdue()).isEqualTo(overdue);
    }

    @Test
    void isInTimeAgainAfterAGoodRun() {
        var job = new Job("contoh", Duration.ofSeconds(10), clock, () -> {});
        now.set(START.plusSeconds(100));
        assertThat(job.overdue()).isPositive();

        job.run();
        assertThat(job.overdue()).isZero();
    }

    @Test
    void staysOverdueAfterARunThatFails() {
        var job = new Job("contoh", Duration.ofSeconds(10), clock, () -> {
            throw new IllegalStateException("macet");
        });
        now.set(START.plusSeconds(100));

        assertThatThrownBy(job::run).hasMessage("macet");
        assertThat(job.overdue()).isEqualTo(Duration.ofSeconds(60));
    }
}
