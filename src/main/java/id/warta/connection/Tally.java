package id.warta.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is open, in all and for each address, and refuses what would be too much. Safe for threads. */
final class Tally {
    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, Integer> each = new ConcurrentHashMap<>();

    /** What became of an attempt. */
    enum Entry {
        TAKEN,
        TOO_MANY,
        TOO_MANY_OF_ONE
    }

    /**
     * Counts one more, unless that is too many.
     *
     * @param address whose it is; empty for one that is counted in all only
     */
    Entry enter(String address, int maxInAll, int maxOfOne) {
        if (all.incrementAndGet() > maxInAll) {
            all.decrementAndGet();
            return Entry.TOO_MANY;
        }
        if (!address.isEmpty() && each.merge(address, 1, Integer::sum) > maxOfOne) {
            leave(address);
            return Entry.TOO_MANY_OF_ONE;
        }
        return Entry.TAKEN;
    }

    /** Takes back one that was {@link Entry#TAKEN}. */
    void leave(String address) {
        all.decrementAndGet();
        if (!address.isEmpty()) {
            each.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    int all() {
        return all.get();
    }
}
