package id.warta.exchange;

/** The import in hand was cancelled, or another server works on it: what this one does no longer counts. */
final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Superseded() {
        super("no longer this runner's", null, false, false);
    }
}
