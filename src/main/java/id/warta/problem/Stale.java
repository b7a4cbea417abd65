package id.warta.problem;

import java.util.Map;

/** Somebody else saved the document first: 412. */
public final class Stale extends ApiException {
    private static final long serialVersionUID = 1L;
    private final int currentVersion;

    public Stale(int currentVersion) {
        super(Code.STALE_VERSION, Wording.of("detail.stale-version", currentVersion));
        this.currentVersion = currentVersion;
    }

    @Override
    Map<String, Object> extensions() {
        return Map.of("currentVersion", currentVersion);
    }
}
