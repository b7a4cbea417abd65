package id.warta.problem;

import java.time.Duration;

/** Remembers when the database last said that its disk is full. */
public final class FullDisk {
    static final String STATE = "53100";
    private static final long RECENT = Duration.ofSeconds(30).toNanos();
    private static volatile long toldAt = System.nanoTime() - RECENT;

    private FullDisk() {}

    static void tell() {
        toldAt = System.nanoTime();
    }

    static void forget() {
        toldAt = System.nanoTime() - RECENT;
    }

    /** Whether a write failed for it in the last half minute. */
    public static boolean isRecent() {
        return System.nanoTime() - toldAt < RECENT;
    }
}
