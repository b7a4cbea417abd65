package id.warta.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request is sound, but what stands already is in its way: 409. */
public final class Conflict extends ApiException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String suggestion;

    private Conflict(Code code, Wording wording, @Nullable String suggestion) {
        super(code, wording);
        this.suggestion = suggestion;
    }

    public static Conflict of(Wording wording) {
        return new Conflict(Code.CONFLICT, wording, null);
    }

    public static Conflict slugTaken(String slug, String suggestion) {
        return new Conflict(Code.SLUG_TAKEN, Wording.of("detail.slug-taken", slug, suggestion), suggestion);
    }

    @Override
    Map<String, Object> extensions() {
        return suggestion == null ? Map.of() : Map.of("suggestion", suggestion);
    }
}
