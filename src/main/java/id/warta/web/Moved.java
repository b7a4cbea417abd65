package id.warta.web;

/** What is asked for stands under a newer slug: the same address with that slug in it is the right one. */
public final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String from;
    private final String to;

    public Moved(String from, String to) {
        super(from, null, false, false);
        this.from = from;
        this.to = to;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }
}
