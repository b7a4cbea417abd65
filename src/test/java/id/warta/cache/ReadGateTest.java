package id.warta.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadGateTest {
    private final ReadGate gate = new ReadGate(2, 1);
    private final List<String> ran = new ArrayList<>();

    @Test
    void countsWhoRunsAndWaitsAndWasRefused() {
        assertThat(List.of(enter("satu"), enter("dua"), enter("tiga"), enter("empat")))
                .containsExactly(true, true, true, false);

        assertThat(ran).containsExactly("satu", "dua");
        assertThat(gate.running()).isEqualTo(2);
        assertThat(gate.waiting()).isEqualTo(1);
        assertThat(gate.refused()).isEqualTo(1);
    }

    @Test
    void letsTheNextRunWhenOneLeaves() {
        List.of("satu", "dua", "tiga").forEach(this::enter);

        gate.leave();
        assertThat(ran).containsExactly("satu", "dua", "tiga");
        assertThat(gate.running()).isEqualTo(2);
        assertThat(gate.waiting()).isZero();
    }

    @Test
    void isEmptyWhenAllHaveLeft() {
        List.of("satu", "dua", "tiga").forEach(this::enter);

        for (int leaving = 0; leaving < 3; leaving++) {
            gate.leave();
        }
        assertThat(gate.running()).isZero();
        assertThat(enter("lagi")).isTrue();
    }

    @Test
    void forgetsAWaitingOneThatIsWithdrawn() {
        List.of("satu", "dua").forEach(this::enter);
        Runnable third = () -> ran.add("tiga");
        gate.enter(third);

        gate.withdraw(third);
        gate.leave();

        assertThat(ran).containsExactly("satu", "dua");
        assertThat(gate.running()).isOne();
    }

    private boolean enter(String name) {
        return gate.enter(() -> ran.add(name));
    }
}
