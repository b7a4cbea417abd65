package id.warta.article;

import id.warta.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who changes an article, and why.
 *
 * @param note what the caller says of the change, for the history; at most 500 characters
 */
public record Edit(Caller caller, @Nullable String note) {
    public static Edit by(Caller caller) {
        return new Edit(caller, null);
    }
}
