package id.warta.connection;

import static id.warta.connection.HeldBody.Taken.GIVEN_UP;
import static id.warta.connection.HeldBody.Taken.NO_ROOM;
import static id.warta.connection.HeldBody.Taken.TAKEN;
import static id.warta.connection.HeldBody.Taken.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldBodyTest {
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicLong all = new AtomicLong();
    private final HeldBody body = new HeldBody(10, left::incrementAndGet, all, 15);

    @Test
    void handsOnTheWholeBodyOnce() {
        var whole = new ArrayList<String>();
        body.take(Buffer.buffer("abc"));
        body.take(Buffer.buffer("def"));

        body.finish(bytes -> whole.add(bytes.toString()));
        body.finish(bytes -> whole.add(bytes.toString()));

        assertThat(whole).containsExactly("abcdef");
        assertThat(left).hasValue(1);
        assertThat(all).hasValue(0);
    }

    @Test
    void refusesABodyThatIsTooLong() {
        assertThat(body.take(Buffer.buffer("0123456789"))).isEqualTo(TAKEN);
        assertThat(body.take(Buffer.buffer("x"))).isEqualTo(TOO_LONG);
        assertThat(body.take(Buffer.buffer("x"))).isEqualTo(GIVEN_UP);
        assertThat(all).hasValue(0);
    }

    @Test
    void refusesABodyForWhichAllTheOthersLeaveNoRoom() {
        all.set(10);

        assertThat(body.take(Buffer.buffer("012345"))).isEqualTo(NO_ROOM);
        assertThat(all).hasValue(10);
        assertThat(left).hasValue(1);
    }

    @Test
    void handsOnNothingThatWasGivenUp() {
        body.take(Buffer.buffer("abc"));
        body.giveUp();
        body.giveUp();

        body.finish(bytes -> {
            throw new AssertionError("given up");
        });

        assertThat(left).hasValue(1);
        assertThat(body.isDone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1024, 11", "10240, 20", "512, 10.5"})
    void letsEveryByteBuyTime(long bytes, double seconds) {
        var pace = new Pace(TimeUnit.SECONDS.toNanos(10), 1_024);

        assertThat(pace.allowed(bytes)).isEqualTo((long) (seconds * 1_000_000_000));
    }

    @Test
    void missesTheRateOnceNothingMovesHoweverMuchWentBefore() {
        var rate = new LeastRate(new Pace(TimeUnit.SECONDS.toNanos(10), 1_024), 0);

        assertThat(rate.isMissed(TimeUnit.SECONDS.toNanos(9), 0)).isFalse();
        assertThat(rate.isMissed(TimeUnit.SECONDS.toNanos(10), 50_000_000)).isFalse();
        assertThat(rate.isMissed(TimeUnit.SECONDS.toNanos(19), 50_000_000)).isFalse();
        assertThat(rate.isMissed(TimeUnit.SECONDS.toNanos(20), 50_000_000)).isTrue();
    }

    @Test
    void countsFromTheNewBeginning() {
        var rate = new LeastRate(new Pace(TimeUnit.SECONDS.toNanos(10), 1_024), 0);
        rate.begin(TimeUnit.SECONDS.toNanos(8), 5_000);

        assertThat(rate.isMissed(TimeUnit.SECONDS.toNanos(12), 5_000)).isFalse();
        assertThat(rate.isMissed(TimeUnit.SECONDS.toNanos(18), 15_240)).isFalse();
        assertThat(rate.isMissed(TimeUnit.SECONDS.toNanos(28), 15_240)).isTrue();
    }
}
