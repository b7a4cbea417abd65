package id.warta.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is being computed for one request, and the others that wait for it. */
final class Flight {
    private final ResponseCache cache;
    private final RequestKey key;
    private final long generation;
    private final Instant begun;
    private @Nullable List<Waiter> waiters = new ArrayList<>();

    /** Somebody who asked for the same. */
    interface Waiter {
        /**
         * Called once, on any thread; both are null if there is no answer for others.
         *
         * @param again whether that is so only because nobody waited for it any more
         */
        void answer(@Nullable DeliveredAnswer answer, ResponseCache.@Nullable Absence absence, boolean again);
    }

    Flight(ResponseCache cache, RequestKey key, long generation) {
        this.cache = cache;
        this.key = key;
        this.generation = generation;
        begun = cache.now();
    }

    RequestKey key() {
        return key;
    }

    /** How much had been dropped when it began. */
    long generation() {
        return generation;
    }

    Instant begun() {
        return begun;
    }

    synchronized boolean join(Waiter waiter) {
        if (waiters == null) {
            return false;
        }
        waiters.add(waiter);
        return true;
    }

    /** Ends with an answer, which is kept if it is not overtaken; tells whether it is. */
    boolean land(DeliveredAnswer answer) {
        boolean stored = cache.store(this, answer);
        end(answer, null, false);
        return stored;
    }

    void land(ResponseCache.Absence absence) {
        cache.store(this, absence);
        end(null, absence, false);
    }

    /** Ends with an answer that was there already. */
    void share(DeliveredAnswer answer) {
        end(answer, null, false);
    }

    /**
     * Ends without an answer that others could have; does nothing after the first end.
     *
     * @param again whether another may still find one
     */
    void abandon(boolean again) {
        end(null, null, again);
    }

    private void end(@Nullable DeliveredAnswer answer, ResponseCache.@Nullable Absence absence, boolean again) {
        List<Waiter> waiting;
        synchronized (this) {
            if (waiters == null) {
                return;
            }
            waiting = waiters;
            waiters = null;
        }
        cache.end(this);
        waiting.forEach(waiter -> waiter.answer(answer, absence, again));
    }
}
