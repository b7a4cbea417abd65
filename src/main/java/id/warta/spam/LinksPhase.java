package id.warta.spam;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Readers link once; advertisers link often. */
@Singleton
class LinksPhase implements SpamPhase {
    private static final int EACH = 20;

    @Override
    public Optional<SpamReason> examine(Submission submission) {
        int links = CommentText.countLinks(submission.body());
        return links < 2
                ? Optional.empty()
                : Optional.of(new SpamReason("links", Math.min(100, (links - 1) * EACH), links + " links"));
    }
}
