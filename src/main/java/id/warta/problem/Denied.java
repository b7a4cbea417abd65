package id.warta.problem;

import java.util.Map;

/** The caller is known but lacks a scope: 403, naming it. */
public final class Denied extends ApiException {
    private static final long serialVersionUID = 1L;
    private final String scope;

    public Denied(String scope) {
        super(Code.FORBIDDEN, Wording.of("detail.scope-missing", scope));
        this.scope = scope;
    }

    @Override
    Map<String, Object> extensions() {
        return Map.of("missingScope", scope);
    }
}
