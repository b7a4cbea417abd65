package id.warta.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An empty database for a data folder, to be filled before the folder gets it. It runs in a folder of its own, so that a server never
 * starts on one that is half full. Of a run that is interrupted that folder stays, and no server starts until the next run has succeeded.
 */
public final class NewDatabase implements AutoCloseable {
    private static final String UNFINISHED = Cluster.NAME + ".restoring-";
    private static final String REPLACED = Cluster.NAME + ".replaced-";

    /** What may be in a data folder without a database. */
    private static final Set<String> HARMLESS = Set.of("lock", "postgres-binaries", "lost+found");

    private final DataDirectoryLock lock;
    private final Path unfinished;
    private final EmbeddedPostgres database;

    private NewDatabase(DataDirectoryLock lock, Path unfinished, EmbeddedPostgres database) {
        this.lock = lock;
        this.unfinished = unfinished;
        this.database = database;
    }

    /**
     * Starts an empty database beside the one that the folder may have.
     *
     * @param replaces whether the folder may have one
     * @throws DatabaseUnavailable if the folder is in use, or not empty although it must be
     */
    public static NewDatabase in(Path dataDirectory, boolean replaces) {
        return in(dataDirectory, EmbeddedPostgres.binariesOf(dataDirectory), replaces);
    }

    static NewDatabase in(Path dataDirectory, Path binaries, boolean replaces) {
        var lock = DataDirectoryLock.acquire(dataDirectory);
        try {
            var directory = lock.directory();
            if (!replaces) {
                requireEmpty(directory);
            }
            removeUnfinished(directory);
            var unfinished = Files.createTempDirectory(directory, UNFINISHED);
            return new NewDatabase(lock, unfinished, EmbeddedPostgres.start(unfinished, binaries.toAbsolutePath()));
        } catch (IOException e) {
            lock.close();
            throw unwritable(lock.directory(), e);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    public DatabaseAddress address() {
        return database.address();
    }

    /** Stops the database and puts it into the data folder; one that was there before is renamed. */
    public void keep() {
        database.close();
        var directory = lock.directory();
        try {
            var home = Cluster.of(directory).home();
            if (Files.exists(home)) {
                Files.move(home, freeName(directory));
            }
            Folders.publish(Cluster.of(unfinished).home(), home);
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    /** Removes the database unless it was kept. */
    @Override
    public void close() {
        database.close();
        Folders.remove(unfinished);
        lock.close();
    }

    static void requireNoUnfinished(Path dataDirectory) throws IOException {
        try (var unfinished = Files.newDirectoryStream(dataDirectory, UNFINISHED + "*")) {
            if (unfinished.iterator().hasNext()) {
                throw new DatabaseUnavailable(
                        "A backup was not restored to its end into %s: restore it again, or choose another folder"
                                .formatted(dataDirectory));
            }
        }
    }

    private static void requireEmpty(Path directory) throws IOException {
        try (var paths = Files.list(directory)) {
            var found = paths.map(path -> path.getFileName().toString())
                    .filter(name -> !HARMLESS.contains(name) && !name.startsWith(UNFINISHED))
                    .sorted()
                    .findFirst();
            if (found.isPresent()) {
                throw new DatabaseUnavailable(
                        "The data folder %s is not empty: it has %s. Choose another with WARTA_DATA_DIR, or replace its database with --replace"
                                .formatted(directory, found.get()));
            }
        }
    }

    /** Stops the server that a killed run left behind, too. */
    static void removeUnfinished(Path directory) throws IOException {
        try (var leftovers = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
            for (var leftover : leftovers) {
                PostmasterPid.server(Cluster.of(leftover).files()).ifPresent(NewDatabase::end);
                Folders.remove(leftover);
            }
        }
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        server.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private static Path freeName(Path directory) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> directory.resolve(REPLACED + number))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    private static DatabaseUnavailable unwritable(Path directory, IOException cause) {
        return new DatabaseUnavailable(
                "The data folder %s cannot be written: %s".formatted(directory, Folders.reason(cause)), cause);
    }
}
