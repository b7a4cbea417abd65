package id.warta.problem;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import org.jspecify.annotations.Nullable;

/** Tells whether a request failed because its client closed the connection or gave the request up: nobody waits for the answer. */
final class ClientAway {
    private static final String CLOSED = "Connection has been closed"; // what the framework's streams say
    private static final int MAX_DEPTH = 30;

    private ClientAway() {}

    static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof HttpClosedException
                    || cause instanceof StreamResetException
                    || CLOSED.equals(cause.getMessage())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
