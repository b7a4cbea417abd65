package id.warta.problem;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request failed because its form (RFC 7578) can not be read. The framework's reader has no exception for that: it fails
 * as it comes, and like a disk that is full.
 */
final class BrokenForm {
    private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String CUT_SHORT = "Connection terminated parsing multipart request";
    private static final int MAX_DEPTH = 30;

    private BrokenForm() {}

    static boolean isCauseOf(Throwable failure) {
        boolean read = false;
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof IOException
                    && !(cause instanceof UnsupportedEncodingException)
                    && !CUT_SHORT.equals(cause.getMessage())) {
                return false;
            }
            read |= Arrays.stream(cause.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().startsWith(READER));
            cause = cause.getCause();
        }
        return read;
    }
}
