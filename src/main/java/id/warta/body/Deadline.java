package id.warta.body;

import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends work on a text that takes too long, or that nobody waits for any more. The work has a thread of its own, which is interrupted; the
 * loops that may be long {@link #check}.
 */
final class Deadline {
    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int PART = 1 << 12;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "bodies");
        thread.setDaemon(true);
        return thread;
    });

    private Deadline() {}

    /**
     * Does the work in this time.
     *
     * @param pointer of the text, as a fault names it
     * @throws Rejected if it takes longer
     * @throws CancellationException if the caller is interrupted, which it still is then
     */
    static <T> T keep(Duration time, String pointer, Callable<T> work) {
        var result = THREADS.submit(work);
        try {
            return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Rejected(List.of(
                    Fault.at(pointer, "too-slow", Wording.of("fault.too-slow", Long.toString(time.toSeconds())))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody waits for this text");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
        } finally {
            result.cancel(true);
        }
    }

    /**
     * Goes on while somebody waits for the work.
     *
     * @throws CancellationException if nobody does
     */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for this text");
        }
    }

    /** A text that a parser gets in parts, with a check before each. */
    static Reader read(String text) {
        return new StringReader(text) {
            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                check();
                return super.read(into, offset, Math.min(length, PART));
            }
        };
    }
}
