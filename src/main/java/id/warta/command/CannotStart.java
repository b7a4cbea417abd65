package id.warta.command;

/** Something is in the way; the message says in one line what, for a person who reads no stack traces. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }
}
