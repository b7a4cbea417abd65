package id.warta.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The caller is known but may not do this: 403, naming the scope that is missing. */
public final class Denied extends ApiException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String scope;

    public Denied(String scope) {
        super(Code.FORBIDDEN, Wording.of("detail.scope-missing", scope));
        this.scope = scope;
    }

    private Denied(Wording wording) {
        super(Code.FORBIDDEN, wording);
        this.scope = null;
    }

    /** The comment is not, or no more, the caller's to change. */
    public static Denied notToEdit() {
        return new Denied(Wording.of("detail.comment-token"));
    }

    /** The token is limited to other categories. */
    public static Denied outsideItsCategories() {
        return new Denied(Wording.of("detail.category-denied"));
    }

    /** RFC 6750, section 3.1. */
    @Override
    Map<String, String> headers() {
        return scope == null
                ? Map.of()
                : Map.of(
                        "WWW-Authenticate",
                        "Bearer realm=\"warta\", error=\"insufficient_scope\", scope=\"" + scope + '"');
    }

    @Override
    Map<String, Object> extensions() {
        return scope == null ? Map.of() : Map.of("missingScope", scope);
    }
}
