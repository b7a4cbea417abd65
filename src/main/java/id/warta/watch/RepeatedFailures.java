package id.warta.watch;

import id.warta.problem.DatabaseAway;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes one line of what all parts of the program, and its libraries, have to say while the database is away; the same is said again
 * only after a while, with the number of those that were left out.
 */
final class RepeatedFailures {
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final String DATABASE = "database";
    private static final String POOL = "pool";
    private static final String POOL_LOGGER = "agroal";

    private final LongSupplier nanos;
    private final Map<String, Said> said = new HashMap<>();

    /** When a failure was written last, and how often it was left out since. */
    private static final class Said {
        private final long at;
        private int leftOut;

        Said(long at) {
            this.at = at;
        }
    }

    RepeatedFailures(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether the record is to be written; one that is may be shortened. */
    boolean mayPass(LogRecord record) {
        var kind = kind(record);
        if (kind == null) {
            return true;
        }
        int leftOut = pass(kind);
        if (leftOut < 0) {
            return false;
        }
        if (kind.equals(DATABASE)) {
            shorten(record, leftOut);
        }
        return true;
    }

    private static @Nullable String kind(LogRecord record) {
        if (record.getLevel().intValue() < Level.WARNING.intValue()) {
            return null;
        }
        if (record.getThrown() != null && DatabaseAway.isCauseOf(record.getThrown())) {
            return DATABASE;
        }
        return String.valueOf(record.getLoggerName()).contains(POOL_LOGGER) ? POOL : null;
    }

    /** How many were left out before this one; negative if this one is left out too. */
    private synchronized int pass(String kind) {
        long now = nanos.getAsLong();
        var last = said.get(kind);
        if (last != null && now - last.at < PAUSE.toNanos()) {
            last.leftOut++;
            return -1;
        }
        said.put(kind, new Said(now));
        return last == null ? 0 : last.leftOut;
    }

    private static void shorten(LogRecord record, int leftOut) {
        var reason = deepest(record.getThrown());
        var told = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
        record.setParameters(null);
        record.setThrown(null);
        record.setMessage("The database does not answer: " + told.replace("%", "%%")
                + (leftOut == 0 ? "" : " (" + leftOut + " more of these were left out)"));
    }

    private static Throwable deepest(Throwable failure) {
        var reason = failure;
        while (reason.getCause() != null && !(reason instanceof java.sql.SQLException)) {
            reason = reason.getCause();
        }
        return reason;
    }
}
