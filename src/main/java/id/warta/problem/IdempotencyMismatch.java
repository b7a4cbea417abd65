package id.warta.problem;

/** The key was used for something else before: 422. */
public final class IdempotencyMismatch extends ApiException {
    private static final long serialVersionUID = 1L;

    public IdempotencyMismatch() {
        super(Code.IDEMPOTENCY_MISMATCH, Wording.of("detail.idempotency-mismatch"));
    }
}
