package id.warta.spam;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Asks every phase, and adds up what they say. */
@Singleton
public class SpamCheck {
    private static final int SUSPICIOUS = 40;
    private static final int SPAM = 100;

    private final List<SpamPhase> phases;

    SpamCheck(@All List<SpamPhase> phases) {
        this.phases = phases;
    }

    /** What the phases said together. */
    public record Verdict(List<SpamReason> reasons) {
        public int score() {
            return reasons.stream().mapToInt(SpamReason::score).sum();
        }

        public boolean isSpam() {
            return score() >= SPAM;
        }

        public boolean isSuspicious() {
            return score() >= SUSPICIOUS;
        }
    }

    public Verdict examine(Submission submission) {
        return new Verdict(phases.stream()
                .map(phase -> phase.examine(submission))
                .flatMap(Optional::stream)
                .toList());
    }
}
