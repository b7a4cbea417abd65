package id.warta.article;

import id.warta.site.CommentsConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an article takes comments now: the one place that says so. */
@Singleton
class CommentRule {
    private final CommentsConfig config;
    private final Clock clock;

    CommentRule(CommentsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    boolean isOpen(String policy, @Nullable Instant publishedAt) {
        return !config.closed()
                && !CommentPolicy.CLOSED.spelling().equals(policy)
                && (publishedAt == null
                        || config.closeAfter().isEmpty()
                        || publishedAt.plus(config.closeAfter().get()).isAfter(clock.instant()));
    }

    /** What an article that names no policy gets. */
    String usual() {
        return CommentPolicy.spelled(config.policy()).spelling();
    }
}
