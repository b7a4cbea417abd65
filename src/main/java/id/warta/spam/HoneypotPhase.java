package id.warta.spam;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The field that people do not see was filled in. */
@Singleton
class HoneypotPhase implements SpamPhase {
    @Override
    public Optional<SpamReason> examine(Submission submission) {
        return submission.honeypot() == null || submission.honeypot().isEmpty()
                ? Optional.empty()
                : Optional.of(new SpamReason("honeypot", 100, "The hidden field was filled in"));
    }
}
