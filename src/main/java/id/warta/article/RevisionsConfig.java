package id.warta.article;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How long the history of articles is kept: for ever, if nothing is set. */
@ConfigMapping(prefix = "warta.revisions")
interface RevisionsConfig {
    /** How many revisions of an article are kept, the newest. */
    OptionalInt keep();

    /** How long a revision is kept after a newer one was saved. */
    Optional<Duration> keepFor();
}
