package id.warta.problem;

import java.time.Instant;
import java.util.Map;

/** Somebody else saved the document first: 412, with the version that stands now and who saved it when. */
public final class Stale extends ApiException {
    private static final long serialVersionUID = 1L;

    private final int currentVersion;
    private final String savedBy;
    private final Instant savedAt;

    public Stale(int currentVersion, String savedBy, Instant savedAt) {
        super(Code.STALE_VERSION, Wording.of("detail.stale-version", currentVersion, savedBy, savedAt));
        this.currentVersion = currentVersion;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    @Override
    Map<String, String> headers() {
        return Map.of("ETag", "\"v" + currentVersion + '"');
    }

    @Override
    Map<String, Object> extensions() {
        return Map.of("currentVersion", currentVersion, "savedBy", savedBy, "savedAt", savedAt);
    }
}
