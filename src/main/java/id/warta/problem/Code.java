package id.warta.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem: its stable code is the end of its {@code type}, its status the response's. */
public enum Code {
    MALFORMED_JSON(400),
    MALFORMED_REQUEST(400),
    UNKNOWN_PARAMETER(400),
    INVALID_PARAMETER(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    CONFLICT(409),
    SLUG_TAKEN(409),
    COMMENTS_CLOSED(409),
    IDEMPOTENCY_IN_PROGRESS(409),
    GONE(410),
    STALE_VERSION(412),
    PAYLOAD_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    EXPECTATION_FAILED(417),
    VALIDATION(422),
    IDEMPOTENCY_MISMATCH(422),
    PRECONDITION_REQUIRED(428),
    RATE_LIMITED(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    NOT_IMPLEMENTED(501),
    UNAVAILABLE(503),
    VERSION_NOT_SUPPORTED(505);

    private final int status;

    Code(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As the wire spells it: {@code slug-taken}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Code> spelled(String spelling) {
        return Arrays.stream(values())
                .filter(code -> code.spelling().equals(spelling))
                .findFirst();
    }

    /** The code that says no more than the status does. */
    static Code ofStatus(int status) {
        return switch (status) {
            case 409 -> CONFLICT;
            case 422 -> VALIDATION;
            default ->
                Arrays.stream(values())
                        .filter(code -> code.status == status && code != MALFORMED_JSON)
                        .findFirst()
                        .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
        };
    }
}
