package id.warta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.problem.RateLimited;
import id.warta.secret.Signatures;
import id.warta.testing.AtOnce;
import id.warta.testing.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimiterTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    EntityManager database;

    @Inject
    Signatures signatures;

    @Inject
    MovableClock clock;

    @Test
    void countsForAllServersOfOneDatabase() {
        var one = server();
        var other = server();

        assertThat(one.take("uji", subject("dua server"), 2, MINUTE).remaining())
                .isEqualTo(1);
        assertThat(other.take("uji", subject("dua server"), 2, MINUTE).remaining())
                .isZero();
        assertThatThrownBy(() -> one.take("uji", subject("dua server"), 2, MINUTE))
                .isInstanceOf(RateLimited.class);
        assertThat(one.take("uji", subject("orang lain"), 2, MINUTE).remaining())
                .isEqualTo(1);
    }

    @Test
    void beginsAnewAfterItsTime() {
        server().take("uji", subject("waktu"), 1, MINUTE);

        assertThatThrownBy(() -> server().take("uji", subject("waktu"), 1, MINUTE))
                .isInstanceOf(RateLimited.class);
        clock.later(Duration.ofSeconds(61), () -> assertThat(
                        server().take("uji", subject("waktu"), 1, MINUTE).remaining())
                .isZero());
    }

    @Test
    void letsNoMoreThroughHoweverManyComeAtOnce() throws Exception {
        var passed = AtOnce.call(16, () -> {
            try {
                server().take("uji", subject("serbuan"), 5, MINUTE);
                return true;
            } catch (RateLimited full) {
                return false;
            }
        });

        assertThat(passed).filteredOn(through -> through).hasSize(5);
    }

    private RateLimiter server() {
        return new RateLimiter(database, signatures, clock, new SimpleMeterRegistry());
    }

    private static byte[] subject(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
