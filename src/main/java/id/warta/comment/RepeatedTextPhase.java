package id.warta.comment;

import id.warta.spam.CommentText;
import id.warta.spam.SpamPhase;
import id.warta.spam.SpamReason;
import id.warta.spam.Submission;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The same text was sent before, by whomever and wherever. */
@Singleton
class RepeatedTextPhase implements SpamPhase {
    private static final Duration WITHIN = Duration.ofDays(1);
    private static final int EACH = 40;
    private static final int MANY = 3;

    private final CommentRepository comments;

    RepeatedTextPhase(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public Optional<SpamReason> examine(Submission submission) {
        int times = comments.countSame(
                CommentText.hash(submission.body()),
                submission.known(),
                submission.at().minus(WITHIN),
                MANY);
        return times == 0
                ? Optional.empty()
                : Optional.of(new SpamReason("repeated", times * EACH, "The same text was sent within a day"));
    }
}
