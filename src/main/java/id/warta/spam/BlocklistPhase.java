package id.warta.spam;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** A word of the newsroom's list stands in the comment, its name or its address. */
@Singleton
class BlocklistPhase implements SpamPhase {
    private static final int SCORE = 100;

    private final Blocklist blocklist;

    BlocklistPhase(Blocklist blocklist) {
        this.blocklist = blocklist;
    }

    @Override
    public Optional<SpamReason> examine(Submission submission) {
        var text = String.join(
                        "\n",
                        submission.authorName(),
                        String.valueOf(submission.authorUrl()),
                        String.valueOf(submission.authorEmail()),
                        submission.body())
                .toLowerCase(Locale.ROOT);
        return blocklist.read().words().stream()
                .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(word -> new SpamReason("blocklist", SCORE, "“" + word + "” is on the blocklist"));
    }
}
