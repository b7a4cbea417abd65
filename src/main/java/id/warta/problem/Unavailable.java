package id.warta.problem;

import java.util.Map;

/** What the answer hangs on does not answer itself: 503, to be asked again soon. */
public final class Unavailable extends ApiException {
    static final String RETRY_AFTER = "5";
    private static final long serialVersionUID = 1L;

    public Unavailable() {
        super(Code.UNAVAILABLE, Wording.of("detail.unavailable"));
    }

    @Override
    Map<String, String> headers() {
        return Map.of("Retry-After", RETRY_AFTER);
    }
}
