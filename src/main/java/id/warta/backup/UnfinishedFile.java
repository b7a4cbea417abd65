package id.warta.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that is called {@code name.part} until it is whole; only its owner may read it, since it holds readers' addresses. */
final class UnfinishedFile implements AutoCloseable {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path name;
    private final Path part;
    private final FileChannel channel;

    private UnfinishedFile(Path name, Path part, FileChannel channel) {
        this.name = name;
        this.part = part;
        this.channel = channel;
    }

    /** Begins it, over what an interrupted run left. */
    static UnfinishedFile create(Path name, boolean overwrites) throws IOException {
        if (Files.isDirectory(name) || (Files.exists(name) && !overwrites)) {
            throw new BackupFailed("%s exists: choose another name, or replace it with --overwrite".formatted(name));
        }
        var part = name.resolveSibling(name.getFileName() + ".part");
        var channel = FileChannel.open(part, Set.of(CREATE, READ, WRITE), forOwnerOnly());
        // The lock ends with its process. One that another backup takes from under it would be renamed half written.
        if (channel.tryLock() == null) {
            channel.close();
            throw new BackupFailed("Another backup writes to %s at this moment".formatted(part));
        }
        channel.truncate(0);
        return new UnfinishedFile(name, part, channel);
    }

    OutputStream content() {
        return new Unclosed(Channels.newOutputStream(channel));
    }

    /** Gives it its name, once all of it is on the disk. */
    void publish() throws IOException {
        channel.force(true);
        Files.move(part, name, ATOMIC_MOVE);
        if (POSIX) { // elsewhere folders cannot be opened
            try (var folder = FileChannel.open(name.toAbsolutePath().getParent(), READ)) {
                folder.force(true);
            }
        }
    }

    /** Removes it unless it is published. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
        channel.close();
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Stays open, to be forced to the disk. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
