package id.warta.article;

import id.warta.site.CommentsConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an article takes comments now: the one place that says so. */
@Singleton
public class CommentRule {
    private final CommentsConfig config;
    private final Clock clock;

    CommentRule(CommentsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    public boolean isOpen(String policy, @Nullable Instant publishedAt) {
        return !config.closed()
                && !CommentPolicy.CLOSED.spelling().equals(policy)
                && closesAt(policy, publishedAt)
                        .map(closing -> closing.isAfter(clock.instant()))
                        .orElse(true);
    }

    /** When it stops to take any by itself; empty if it never does, or takes none anyway. */
    public Optional<Instant> closesAt(String policy, @Nullable Instant publishedAt) {
        return publishedAt == null
                        || config.closed()
                        || CommentPolicy.CLOSED.spelling().equals(policy)
                ? Optional.empty()
                : config.closeAfter().map(publishedAt::plus);
    }

    /** What an article that names no policy gets. */
    String usual() {
        return CommentPolicy.spelled(config.policy()).spelling();
    }
}
