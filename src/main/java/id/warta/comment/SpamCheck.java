package id.warta.comment;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Asks every phase, and adds up what they say. */
@Singleton
class SpamCheck {
    private static final int SUSPICIOUS = 40;
    private static final int SPAM = 100;

    private final List<SpamPhase> phases;

    SpamCheck(@All List<SpamPhase> phases) {
        this.phases = phases;
    }

    /** What the phases said together. */
    record Verdict(List<SpamReason> reasons) {
        int score() {
            return reasons.stream().mapToInt(SpamReason::score).sum();
        }

        boolean isSpam() {
            return score() >= SPAM;
        }

        boolean isSuspicious() {
            return score() >= SUSPICIOUS;
        }
    }

    Verdict examine(Submission submission) {
        return new Verdict(phases.stream()
                .map(phase -> phase.examine(submission))
                .flatMap(Optional::stream)
                .toList());
    }
}
