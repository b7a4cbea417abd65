package id.warta.command;

import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;
import java.net.BindException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Why a server that was prepared did not start: a line where the reason is known, and everything where it is not. */
final class StartFailure {
    private StartFailure() {}

    static void tell(Throwable failure, PrintStream err) {
        var known = known(failure);
        if (known == null) {
            err.print("Warta can not start: ");
            failure.printStackTrace(err);
        } else {
            err.println("Warta can not start: " + known);
        }
    }

    private static @Nullable String known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
            if (cause instanceof BindException) {
                return "the address is in use by another program: " + message;
            }
            if (cause instanceof ConfigValidationException) {
                return message;
            }
            if (cause instanceof FlywayException) {
                return "the database's schema can not be brought to this release: " + message;
            }
            if (cause instanceof SQLException) {
                return "the database fails: " + message;
            }
            if (cause instanceof IllegalStateException && message.startsWith("WARTA_")) {
                return message;
            }
        }
        return null;
    }
}
