package id.warta.spam;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on its way in, as the phases of the spam check see it.
 *
 * @param known the comment's own id if it is an edit of one that is kept already
 * @param address the network address that it came from; null if that is not known any more
 */
public record Submission(
        UUID article,
        String articleUrl,
        @Nullable UUID known,
        String authorName,
        @Nullable String authorEmail,
        @Nullable String authorUrl,
        String body,
        @Nullable String honeypot,
        @Nullable String formToken,
        @Nullable String address,
        Instant at) {
    boolean isEdit() {
        return known != null;
    }
}
