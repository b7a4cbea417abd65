package id.warta.exchange;

import org.jspecify.annotations.Nullable;

/** Ends a transaction of which nothing is to be kept, and carries what it found out. */
public final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object result;

    public TakenBack(@Nullable Object result) {
        super("taken back", null, false, false);
        this.result = result;
    }

    @Nullable
    public Object result() {
        return result;
    }
}
