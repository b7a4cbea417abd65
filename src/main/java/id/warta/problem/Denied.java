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

    /** The token is limited to other categories. */
    public static Denied outsideItsCategories() {
        return new Denied(Wording.of("detail.category-denied"));
    }

    @Nullable
    String scope() {
        return scope;
    }

    @Override
    Map<String, Object> extensions() {
        return scope == null ? Map.of() : Map.of("missingScope", scope);
    }
}
