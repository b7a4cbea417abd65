package id.warta.backup;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A backup cannot be made or restored; the message says in one line why, for a person who reads no stack traces. */
public class BackupFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupFailed(String message) {
        this(message, null);
    }

    BackupFailed(String message, @Nullable Throwable cause) {
        super(message.strip().replaceAll("\\s*\\R\\s*", "; "), cause);
    }

    static BackupFailed of(SQLException cause) {
        return new BackupFailed("The database says: " + cause.getMessage(), cause);
    }

    static BackupFailed of(String file, IOException cause) {
        var reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new BackupFailed("%s cannot be read or written: %s".formatted(file, reason), cause);
    }
}
