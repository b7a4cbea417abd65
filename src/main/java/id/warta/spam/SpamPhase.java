package id.warta.spam;

import java.util.Optional;

/** One look at a comment that arrives. Each phase is a bean of its own; a new one needs nothing but to be there. */
public interface SpamPhase {
    /** What speaks for spam, or nothing. */
    Optional<SpamReason> examine(Submission submission);
}
