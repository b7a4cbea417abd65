package id.warta.connection;

import static id.warta.connection.Tally.Entry.TAKEN;
import static id.warta.connection.Tally.Entry.TOO_MANY;
import static id.warta.connection.Tally.Entry.TOO_MANY_OF_ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void refusesOneTooManyInAll() {
        tally.enter("a", 2, 9);
        tally.enter("b", 2, 9);

        assertThat(tally.enter("c", 2, 9)).isEqualTo(TOO_MANY);
        assertThat(tally.all()).isEqualTo(2);
    }

    @Test
    void refusesOneTooManyOfAnAddress() {
        tally.enter("a", 9, 1);

        assertThat(tally.enter("a", 9, 1)).isEqualTo(TOO_MANY_OF_ONE);
        assertThat(tally.enter("b", 9, 1)).isEqualTo(TAKEN);
        assertThat(tally.all()).isEqualTo(2);
    }

    @Test
    void takesAgainWhatWasLeft() {
        tally.enter("a", 1, 1);
        tally.leave("a");

        assertThat(tally.enter("a", 1, 1)).isEqualTo(TAKEN);
    }

    @Test
    void countsWhoeverSpeaksForManyInAllOnly() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> tally.enter("", 4, 1)))
                .containsExactly(TAKEN, TAKEN, TAKEN, TAKEN, TOO_MANY);
    }

    @Test
    void losesNoneWhenManyComeAtOnce() {
        IntStream.range(0, 10_000).parallel().forEach(i -> {
            if (tally.enter("a" + i % 7, 50, 20) == TAKEN) {
                tally.leave("a" + i % 7);
            }
        });

        assertThat(tally.all()).isZero();
        assertThat(tally.enter("a1", 1, 1)).isEqualTo(TAKEN);
    }
}
