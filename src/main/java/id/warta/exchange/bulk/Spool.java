package id.warta.exchange.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what is written, without ever making the writer wait for the reader: many callers send all of their rows before they read
 * an answer, and both would wait for each other for ever. What is not read yet waits in a temporary file.
 */
final class Spool extends OutputStream {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final Path file;
    private final FileChannel channel;
    private final Thread pump;
    private long written;
    private boolean ended;
    private @Nullable IOException failure;

    Spool(OutputStream out) throws IOException {
        this.out = out;
        this.file = Files.createTempFile("warta-answers", ".ndjson");
        this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.pump = new Thread(this::pump, "warta-answers");
        pump.start();
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        var buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            written += channel.write(buffer, written);
        }
        notifyAll();
    }

    /** Waits until all is handed on. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            pump.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            channel.close();
            Files.deleteIfExists(file);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void pump() {
        var buffer = ByteBuffer.allocate(BUFFER);
        try {
            for (long read = 0; waitFor(read); ) {
                buffer.clear();
                int length = channel.read(buffer, read);
                out.write(buffer.array(), 0, length);
                out.flush();
                read += length;
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    /** Whether there is more than this to hand on. */
    private synchronized boolean waitFor(long read) throws IOException {
        try {
            while (read == written && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return read < written;
    }

    private synchronized void fail(Exception reason) {
        failure = reason instanceof IOException known ? known : new IOException(reason);
    }
}
