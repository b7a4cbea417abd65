package id.warta.problem;

/** Nothing stands here that this caller may see: 404. */
public final class NotFound extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Names what is missing.
     *
     * @param kind the API's word for the thing, in the singular: {@code article}
     */
    public NotFound(String kind, String address) {
        super(Code.NOT_FOUND, Wording.of("detail.not-found." + kind, address));
    }
}
