package id.warta.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A PostgreSQL of Warta's own, for data that people keep: it writes through to the disk, asks for a password, listens on the
 * loopback address only and survives the sudden end of this process, of itself and of both.
 *
 * <p>There is no shutdown hook in here: the program decides when to {@link #close}, in a hook of its own if it likes.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String NAME = "warta";

    // Within quotation marks these mean something to the shell that PostgreSQL's programs call each other by.
    private static final String SHELL_CHARACTERS = "\"$`\\\n";

    private final DataDirectoryLock lock;
    private final String version;
    private final Postmaster postmaster;
    private final String password;
    private final int port;
    private final Revival revival;
    private boolean closed;

    private EmbeddedPostgres(DataDirectoryLock lock, Path binariesDirectory, IfCopied ifCopied) {
        this.lock = lock;
        requirePlain(lock.directory());
        var binaries = Binaries.unpackedIn(binariesDirectory);
        var account = Account.find();
        var cluster = Cluster.openIn(lock.directory(), binaries, account, ifCopied);
        version = binaries.version();
        password = cluster.password();
        postmaster = new Postmaster(cluster, binaries, account);
        port = postmaster.start();
        recordOrigin(cluster);
        revival = Revival.of(postmaster, port);
    }

    /**
     * Starts the database in a data folder, which is made with all that is in it if there is none. Nothing is written anywhere else.
     *
     * @throws DataDirectoryInUse if another server has the folder
     * @throws DatabaseUnavailable if there is anything else in the way
     */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return start(dataDirectory, IfCopied.REFUSE);
    }

    /** As above; a folder that was copied from a running database is accepted if so told. */
    public static EmbeddedPostgres start(Path dataDirectory, IfCopied ifCopied) {
        return start(dataDirectory, binariesOf(dataDirectory), ifCopied);
    }

    /** As above, with the programs unpacked elsewhere, where several data folders can share them. */
    static EmbeddedPostgres start(Path dataDirectory, Path binariesDirectory) {
        return start(dataDirectory, binariesDirectory, IfCopied.REFUSE);
    }

    static EmbeddedPostgres start(Path dataDirectory, Path binariesDirectory, IfCopied ifCopied) {
        var lock = DataDirectoryLock.acquire(dataDirectory);
        try {
            return new EmbeddedPostgres(lock, binariesDirectory.toAbsolutePath(), ifCopied);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    static Path binariesOf(Path dataDirectory) {
        return dataDirectory.resolve("postgres-binaries");
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(jdbcUrl(), username(), password);
    }

    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** PostgreSQL's, such as {@code 18.6}. */
    public String version() {
        return version;
    }

    /** The data folder by its real path. */
    public Path dataDirectory() {
        return lock.directory();
    }

    /** How often the server ended by itself and was started again. */
    public long revivals() {
        return revival.count();
    }

    /** Whether the server ended by itself and could not be started again for long. */
    public boolean isLost() {
        return revival.isLost();
    }

    /** Stops the server and lets go of the folder; a second call waits for the first and does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            revival.close();
            postmaster.stop();
        } finally {
            lock.close();
        }
    }

    private void recordOrigin(Cluster cluster) {
        try {
            new Origin(cluster).record();
        } catch (IOException e) {
            postmaster.stop();
            throw new DatabaseUnavailable("The data folder cannot be written: " + Folders.reason(e), e);
        }
    }

    private static void requirePlain(Path path) {
        if (Folders.POSIX && path.toString().chars().anyMatch(it -> SHELL_CHARACTERS.indexOf(it) >= 0)) {
            throw new DatabaseUnavailable(
                    "PostgreSQL cannot work in %s: the path has a quotation mark, a dollar, a backquote, a backslash or a line break"
                            .formatted(path));
        }
    }
}
