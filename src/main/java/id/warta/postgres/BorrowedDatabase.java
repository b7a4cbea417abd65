package id.warta.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database of a data folder for a piece of work beside the server: the running one, or one that runs for this work only. */
public final class BorrowedDatabase implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres started;

    private BorrowedDatabase(DatabaseAddress address, @Nullable EmbeddedPostgres started) {
        this.address = address;
        this.started = started;
    }

    /**
     * Finds the database, and starts it if it does not run.
     *
     * @throws DatabaseUnavailable if the folder holds none, or it cannot be started
     */
    public static BorrowedDatabase of(Path dataDirectory, IfCopied ifCopied) {
        return of(dataDirectory, EmbeddedPostgres.binariesOf(dataDirectory), ifCopied);
    }

    static BorrowedDatabase of(Path dataDirectory, Path binaries, IfCopied ifCopied) {
        var directory = dataDirectory.toAbsolutePath();
        if (!RunningPostgres.exists(directory)) { // starting would make one
            throw new DatabaseUnavailable("The data folder %s holds no database".formatted(directory));
        }
        var running = RunningPostgres.find(directory);
        if (running.isPresent()) {
            return new BorrowedDatabase(running.get(), null);
        }
        var started = EmbeddedPostgres.start(directory, binaries, ifCopied);
        return new BorrowedDatabase(started.address(), started);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Whether another process runs it. */
    public boolean isOfAnother() {
        return started == null;
    }

    /** Stops the database if it was started for this. */
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
