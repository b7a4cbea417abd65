package id.warta.source;

import org.jspecify.annotations.Nullable;

/**
 * What an upload is to do about articles that its source no longer sends.
 *
 * @param source the name that the script gives itself
 * @param missing withdraw, trash or report
 * @param confirm how many may be missing, if they are more than a tenth
 * @param reason what readers of withdrawn articles are told; the usual sentence if null
 */
public record SyncOrder(
        String source,
        String missing,
        @Nullable Integer confirm,
        @Nullable String reason) {
    static final String WITHDRAW = "withdraw";
    static final String TRASH = "trash";
    static final String REPORT = "report";
    private static final int MOST = 10; // one in so many, unless confirmed

    /** Whether so many of all that the source sent before may be taken away. */
    boolean allows(long missing, long known) {
        return missing * MOST <= known || (confirm != null && confirm == missing);
    }

    boolean removes() {
        return !missing.equals(REPORT);
    }
}
