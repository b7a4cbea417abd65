package id.warta.problem;

/** The request would change a document without saying which version it saw: 428, RFC 6585, section 3. */
public final class PreconditionRequired extends ApiException {
    private static final long serialVersionUID = 1L;

    public PreconditionRequired() {
        super(Code.PRECONDITION_REQUIRED, Wording.of("detail.precondition-required"));
    }
}
