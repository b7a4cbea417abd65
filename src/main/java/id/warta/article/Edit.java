package id.warta.article;

import id.warta.access.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who changes an article, why, and what else the change may do.
 *
 * @param note what the caller says of the change, for the history; at most 500 characters
 * @param creates the kinds of documents that are created if the article names one that is not here: {@link #CREATED}
 * @param replaces the members whose lists a patch replaces whole, though it usually adds to them: {@link #REPLACED}
 */
public record Edit(Caller caller, @Nullable String note, Set<String> creates, Set<String> replaces) {
    public static final String CATEGORIES = "categories";
    static final String AUTHORS = "authors";
    static final String CORRECTIONS = "corrections";
    static final Set<String> CREATED = Set.of(CATEGORIES, AUTHORS);
    static final Set<String> REPLACED = Set.of(CORRECTIONS);

    public Edit(Caller caller, @Nullable String note) {
        this(caller, note, Set.of(), Set.of());
    }

    public static Edit by(Caller caller) {
        return new Edit(caller, null);
    }
}
