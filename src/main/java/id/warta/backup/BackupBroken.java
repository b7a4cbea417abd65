package id.warta.backup;

import org.jspecify.annotations.Nullable;

/** A file is no backup, or no whole one. */
public final class BackupBroken extends BackupFailed {
    private static final long serialVersionUID = 1;

    BackupBroken(String message) {
        super(message);
    }

    BackupBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
