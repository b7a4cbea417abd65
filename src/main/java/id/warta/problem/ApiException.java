package id.warta.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A failure that the caller is told of. It knows its code, and so its status; {@link ProblemMappers} shapes the answer. */
public abstract sealed class ApiException extends RuntimeException
        permits BadRequest,
                Conflict,
                Denied,
                Gone,
                IdempotencyMismatch,
                NotFound,
                PayloadTooLarge,
                PreconditionRequired,
                RateLimited,
                Rejected,
                Stale,
                Unavailable {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Wording wording;

    ApiException(Code code, Wording wording) {
        super(wording.in(Locale.ENGLISH), null, false, false);
        this.code = code;
        this.wording = wording;
    }

    Code code() {
        return code;
    }

    Wording wording() {
        return wording;
    }

    /** Each thing that is wrong, if there is more to say than the wording does. */
    List<Fault> faults() {
        return List.of();
    }

    /** Headers that the answer has beside those of every problem. */
    Map<String, String> headers() {
        return Map.of();
    }

    /** Further members of the problem document. */
    Map<String, Object> extensions() {
        return Map.of();
    }
}
