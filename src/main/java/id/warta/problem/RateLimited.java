package id.warta.problem;

import java.util.Map;

/** The quota is used up for now: 429. */
public final class RateLimited extends ApiException {
    private static final long serialVersionUID = 1L;

    private final long retryAfter;
    private final String limit;
    private final String policy;

    /**
     * Says when there is more.
     *
     * @param retryAfter in seconds
     * @param limit the field {@code RateLimit}
     * @param policy the field {@code RateLimit-Policy}
     */
    public RateLimited(long retryAfter, String limit, String policy) {
        super(Code.RATE_LIMITED, Wording.of("detail.rate-limited-for", retryAfter));
        this.retryAfter = retryAfter;
        this.limit = limit;
        this.policy = policy;
    }

    @Override
    Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(retryAfter), "RateLimit", limit, "RateLimit-Policy", policy);
    }
}
