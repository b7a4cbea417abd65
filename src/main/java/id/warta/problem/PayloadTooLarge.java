package id.warta.problem;

/** The body is longer than it may be: 413. */
public final class PayloadTooLarge extends ApiException {
    private static final long serialVersionUID = 1L;

    public PayloadTooLarge() {
        super(Code.PAYLOAD_TOO_LARGE, Wording.of("detail.payload-too-large"));
    }
}
