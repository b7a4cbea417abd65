package id.warta.cache;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something small of the database that is held in memory until the database tells that it changed. */
public final class Held<T> {
    private final Supplier<T> reading;
    private final BooleanSupplier mayHold;
    private volatile @Nullable T value;
    private long changes;

    Held(Supplier<T> reading, BooleanSupplier mayHold) {
        this.reading = reading;
        this.mayHold = mayHold;
    }

    /** What stands now; read anew while changes cannot be heard. */
    public T get() {
        var held = value;
        if (held != null) {
            return held;
        }
        long seen;
        synchronized (this) {
            seen = changes;
        }
        var read = reading.get();
        synchronized (this) {
            if (seen == changes && mayHold.getAsBoolean()) {
                value = read;
            }
        }
        return read;
    }

    synchronized void drop() {
        changes++;
        value = null;
    }
}
