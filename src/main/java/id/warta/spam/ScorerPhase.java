package id.warta.spam;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.outgoing.Calls;
import id.warta.site.CommentsConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the configured service thinks. If it does not answer, a moderator looks. */
@Singleton
class ScorerPhase implements SpamPhase {
    private static final Logger LOG = Logger.getLogger(ScorerPhase.class);

    private final @Nullable CommentScorer scorer;

    @Inject
    ScorerPhase(CommentsConfig config, ObjectMapper json, Calls calls) {
        this(config.scorerUrl()
                .map(address -> new WebhookScorer(address, json, calls))
                .orElse(null));
    }

    ScorerPhase(@Nullable CommentScorer scorer) {
        this.scorer = scorer;
    }

    @Override
    public Optional<SpamReason> examine(Submission submission) {
        if (scorer == null) {
            return Optional.empty();
        }
        try {
            int score = scorer.score(submission);
            return score == 0
                    ? Optional.empty()
                    : Optional.of(new SpamReason("scorer", score, "The scorer says " + score));
        } catch (IOException e) {
            LOG.warnf("The comment scorer does not answer: %s", e.getMessage());
            return Optional.of(new SpamReason("scorer-away", 40, "The scorer does not answer"));
        }
    }
}
