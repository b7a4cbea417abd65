package id.warta.connection;

import java.util.concurrent.TimeUnit;

/**
 * How long something that comes in pieces may take: some time at first, and more with every byte, so that whoever keeps the least
 * rate may go on.
 *
 * @param grace nanoseconds that it may take without a byte
 * @param rate bytes a second, at least 1, that buy a further second each
 */
record Pace(long grace, long rate) {
    /** Nanoseconds that are allowed once so many bytes have come. */
    long allowed(long bytes) {
        return grace + (long) (bytes / (double) rate * TimeUnit.SECONDS.toNanos(1));
    }
}
