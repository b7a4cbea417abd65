package id.warta.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Folders that appear whole or not at all: filled under another name, on the disk before they get their own. */
final class Folders {
    static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Folders() {}

    /** The path without links, as the operating system and other programs know it. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder cannot be read: " + reason(e), e);
        }
    }

    /** Gives a finished folder its name; whatever happens after, it is there with all its files. */
    static void publish(Path finished, Path name) throws IOException {
        forceAll(deepestFirst(finished));
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        force(name.resolveSibling("")); // the parent
    }

    /** Removes what interrupted runs left under names that start so; what cannot go now stays for the next time. */
    static void removeLeftovers(Path parent, String prefix) throws IOException {
        try (var leftovers = Files.newDirectoryStream(parent, prefix + "*")) {
            leftovers.forEach(Folders::remove);
        }
    }

    static void remove(Path tree) {
        try {
            for (var path : deepestFirst(tree)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // Harmless: nothing reads a folder under such a name.
        }
    }

    static List<Path> deepestFirst(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The cause in words: the exceptions of java.nio often say no more than the file's name. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied for " + e.getMessage();
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is a file";
        }
        if (e instanceof NoSuchFileException) {
            return e.getMessage() + " does not exist";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return e.getMessage() + " is not empty";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason() + " (" + failure.getFile() + ")";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    // Side by side the disk takes a thousand small files several times faster.
    private static void forceAll(List<Path> paths) throws IOException {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var tasks = paths.stream()
                    .map(path -> (Callable<Path>) () -> force(path))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private static Path force(Path path) throws IOException {
        var folder = Files.isDirectory(path, NOFOLLOW_LINKS);
        if (Files.isSymbolicLink(path) || (folder && !POSIX)) { // Windows cannot open a folder
            return path;
        }
        try (var channel = FileChannel.open(path, folder ? READ : WRITE)) {
            channel.force(true);
        }
        return path;
    }
}
