package id.warta.exchange;

import id.warta.article.Warning;
import id.warta.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result of a record. */
public record Fate(
        String action,
        @Nullable UUID id,
        @Nullable String slug,
        List<Warning> warnings,
        @Nullable Problem problem) {
    static final String CREATED = "created";
    static final String UPDATED = "updated";
    public static final String UNCHANGED = "unchanged";
    public static final String SKIPPED = "skipped";
    static final String FAILED = "failed";

    static final List<String> ACTIONS = List.of(CREATED, UPDATED, UNCHANGED, SKIPPED, FAILED);

    static Fate failed(List<Warning> warnings, Problem problem) {
        return new Fate(FAILED, null, null, warnings, problem);
    }
}
