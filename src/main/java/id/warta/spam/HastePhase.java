package id.warta.spam;

import id.warta.site.CommentsConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Nobody reads an article and fills in a form in no time. */
@Singleton
class HastePhase implements SpamPhase {
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final FormTokens tokens;
    private final CommentsConfig config;

    HastePhase(FormTokens tokens, CommentsConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    @Override
    public Optional<SpamReason> examine(Submission submission) {
        if (submission.isEdit()) {
            return Optional.empty();
        }
        var token = submission.formToken();
        if (token == null) {
            return Optional.of(new SpamReason("no-form", 20, "Sent without the form's token"));
        }
        var given = tokens.read(submission.article(), token);
        if (given.isEmpty() || given.get().plus(GOOD_FOR).isBefore(submission.at())) {
            return Optional.of(new SpamReason("form", 40, "The form's token is forged, of another article or too old"));
        }
        var taken = Duration.between(given.get(), submission.at());
        return taken.compareTo(config.minimumTime()) < 0
                ? Optional.of(
                        new SpamReason("haste", 60, "Sent " + taken.toMillis() + " ms after the form was given out"))
                : Optional.empty();
    }
}
