package id.warta.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches, or a file or another program reads. */
final class Terminal {
    private static final Path ERRORS = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether what is written as an error is seen on a terminal. */
    static boolean isWatched() {
        if (!Files.exists(ERRORS)) {
            return !System.getenv().getOrDefault("TERM", "dumb").equals("dumb"); // the best that other systems tell
        }
        try {
            var device = ERRORS.toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException aPipe) {
            return false;
        }
    }
}
