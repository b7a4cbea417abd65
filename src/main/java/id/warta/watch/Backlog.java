package id.warta.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much waits to be done, and since when the oldest of it does; null if nothing waits. */
public record Backlog(long waiting, @Nullable Instant since) {
    public static final Backlog NONE = new Backlog(0, null);
}
