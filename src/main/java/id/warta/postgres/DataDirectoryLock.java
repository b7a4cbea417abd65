package id.warta.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Holds a data folder for one server. The lock is the operating system's, so it ends with its process however that dies, and no
 * stale one can bar the next start.
 */
final class DataDirectoryLock implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    // Never closed: closing any channel of a file drops every lock this process has on that file.
    private static final Queue<FileChannel> ABANDONED = new ConcurrentLinkedQueue<>();

    // Far behind the pid, which others must be able to read: Windows hides what is locked.
    private static final long LOCKED_BYTE = 1L << 30;

    private final Path directory;
    private final FileChannel channel;

    private DataDirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Makes the folder if there is none, and holds it. */
    static DataDirectoryLock acquire(Path dataDirectory) {
        var directory = existing(dataDirectory);
        if (!HELD.add(directory)) {
            throw new DataDirectoryInUse(directory, ownPid());
        }
        try {
            return new DataDirectoryLock(directory, lock(directory));
        } catch (IOException e) {
            HELD.remove(directory);
            throw unwritable(directory, e);
        } catch (RuntimeException e) {
            HELD.remove(directory);
            throw e;
        }
    }

    /** The folder by its real path. */
    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw unwritable(directory, e);
        } finally {
            HELD.remove(directory);
        }
    }

    private static Path existing(Path dataDirectory) {
        try {
            // createDirectories alone fails on a link to a folder.
            if (!Files.isDirectory(dataDirectory)) {
                Files.createDirectories(dataDirectory);
            }
            return dataDirectory.toRealPath();
        } catch (IOException e) {
            throw unwritable(dataDirectory.toAbsolutePath(), e);
        }
    }

    // Left open on purpose: the channel is what holds the lock.
    @SuppressWarnings("resource")
    private static FileChannel lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), CREATE, READ, WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                var holder = read(channel);
                channel.close();
                throw new DataDirectoryInUse(directory, holder);
            }
        } catch (OverlappingFileLockException e) { // held by this class in another class loader
            ABANDONED.add(channel);
            throw new DataDirectoryInUse(directory, ownPid());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.truncate(0).write(ByteBuffer.wrap(ownPid().getBytes(US_ASCII)), 0);
        return channel;
    }

    private static String read(FileChannel channel) throws IOException {
        var pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return pid.position() == 0 ? "unknown" : new String(pid.array(), 0, pid.position(), US_ASCII).strip();
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static DatabaseUnavailable unwritable(Path directory, IOException cause) {
        return new DatabaseUnavailable(
                "The data folder %s cannot be made or written: %s".formatted(directory, Folders.reason(cause)), cause);
    }
}
