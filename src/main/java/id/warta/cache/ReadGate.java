package id.warta.cache;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Lets only so many readings of the database run at once; the others wait without a thread. More at once would be no faster, because
 * all share the same cores, and would keep editors from the database.
 */
final class ReadGate {
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private final int atOnce;
    private final int maxWaiting;
    private int free;
    private long refused;

    ReadGate(int atOnce, int maxWaiting) {
        this.atOnce = atOnce;
        this.free = atOnce;
        this.maxWaiting = maxWaiting;
    }

    /** Runs the reading now or when others have ended; false if too many wait already. */
    boolean enter(Runnable reading) {
        synchronized (this) {
            if (free == 0) {
                if (waiting.size() < maxWaiting) {
                    return waiting.add(reading);
                }
                refused++;
                return false;
            }
            free--;
        }
        reading.run();
        return true;
    }

    synchronized int running() {
        return atOnce - free;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** How many readings found too many waiting. */
    synchronized long refused() {
        return refused;
    }

    /** Takes back a reading that nobody waits for any more, if it still waits itself. */
    synchronized void withdraw(Runnable reading) {
        waiting.remove(reading);
    }

    /** Called once for each reading that ran, at its end. */
    void leave() {
        Runnable next;
        synchronized (this) {
            var others = waiting.iterator();
            if (!others.hasNext()) {
                free++;
                return;
            }
            next = others.next();
            others.remove();
        }
        next.run();
    }
}
