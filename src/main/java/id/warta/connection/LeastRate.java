package id.warta.connection;

import java.util.concurrent.TimeUnit;

/**
 * Whether bytes go on at the least rate, looked at over one stretch of time after the other: what went fast before does not excuse
 * that nothing moves now. Used on one event loop only.
 */
final class LeastRate {
    private final Pace pace;
    private long since;
    private long before;

    LeastRate(Pace pace, long now) {
        this.pace = pace;
        this.since = now;
    }

    /** Begins a new stretch, at which so many bytes have gone in all. */
    void begin(long now, long bytes) {
        since = now;
        before = bytes;
    }

    /** Whether the stretch is over and too little went in it; a stretch that is over is followed by the next. */
    boolean isMissed(long now, long bytes) {
        long elapsed = now - since;
        if (elapsed < pace.grace()) {
            return false;
        }
        boolean missed = bytes - before < pace.rate() * (elapsed / (double) TimeUnit.SECONDS.toNanos(1));
        begin(now, bytes);
        return missed;
    }
}
