package id.warta.postgres;

import org.jspecify.annotations.Nullable;

/** There is no database to work with; the message says in one line why, for a person who reads no stack traces. */
public class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseUnavailable(String message) {
        this(message, null);
    }

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
