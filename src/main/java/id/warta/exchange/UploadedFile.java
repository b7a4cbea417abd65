package id.warta.exchange;

import id.warta.problem.PayloadTooLarge;
import id.warta.secret.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A file that a request brought, in a temporary place, and its SHA-256.
 *
 * @param own whether it was made here, and is to be deleted here
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record UploadedFile(Path path, long bytes, byte[] digest, boolean own) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /**
     * Takes the file from a stream.
     *
     * @throws PayloadTooLarge if it has more bytes than {@code max}
     */
    static UploadedFile receive(InputStream in, long max) throws IOException {
        var path = Files.createTempFile("warta-upload", ".part");
        try (var out = Files.newOutputStream(path)) {
            var digest = Digests.newSha256();
            long bytes = copy(in, digest, max, (buffer, length) -> out.write(buffer, 0, length));
            return new UploadedFile(path, bytes, digest.digest(), true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /**
     * Takes a file that the HTTP layer has received.
     *
     * @throws PayloadTooLarge if it has more bytes than {@code max}
     */
    static UploadedFile received(Path path, long max) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var digest = Digests.newSha256();
            long bytes = copy(in, digest, max, (buffer, length) -> {});
            return new UploadedFile(path, bytes, digest.digest(), false);
        }
    }

    /** The first bytes. */
    byte[] head(int length) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(length);
        }
    }

    @Override
    public void close() {
        try {
            if (own) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copy(InputStream in, MessageDigest digest, long max, Sink sink) throws IOException {
        var buffer = new byte[BUFFER];
        long bytes = 0;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            bytes += length;
            if (bytes > max) {
                throw new PayloadTooLarge();
            }
            digest.update(buffer, 0, length);
            sink.write(buffer, length);
        }
        return bytes;
    }

    private interface Sink {
        void write(byte[] buffer, int length) throws IOException;
    }
}
