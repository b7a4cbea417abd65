package id.warta.connection;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A body on its way into memory; what it takes there is counted until it is whole or given up. Used on one event loop only. */
final class HeldBody {
    private final int max;
    private final Runnable left;
    private final AtomicLong all;
    private final long maxOfAll;
    private Buffer parts = Buffer.buffer();
    private boolean done;

    /**
     * @param left called once, when the body is whole or given up
     * @param all the bytes of all that are on their way
     */
    HeldBody(int max, Runnable left, AtomicLong all, long maxOfAll) {
        this.max = max;
        this.left = left;
        this.all = all;
        this.maxOfAll = maxOfAll;
    }

    enum Taken {
        TAKEN,
        TOO_LONG,
        NO_ROOM,
        GIVEN_UP
    }

    /** Adds what has come; whoever hears anything but TAKEN has no body any more. */
    Taken take(Buffer part) {
        if (done) {
            return Taken.GIVEN_UP;
        }
        if (parts.length() + part.length() > max) {
            giveUp();
            return Taken.TOO_LONG;
        }
        parts.appendBuffer(part);
        if (all.addAndGet(part.length()) > maxOfAll) {
            giveUp();
            return Taken.NO_ROOM;
        }
        return Taken.TAKEN;
    }

    /** Hands the whole body on, unless it was given up before. */
    void finish(Consumer<Buffer> next) {
        if (!done) {
            var whole = parts;
            giveUp();
            next.accept(whole);
        }
    }

    void giveUp() {
        if (!done) {
            done = true;
            all.addAndGet(-parts.length());
            parts = Buffer.buffer();
            left.run();
        }
    }

    boolean isDone() {
        return done;
    }

    int length() {
        return parts.length();
    }
}
