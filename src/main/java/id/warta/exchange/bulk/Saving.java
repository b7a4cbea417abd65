package id.warta.exchange.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Saves one batch after the other while the next ones are prepared, a few ahead at most, and answers in their order. */
final class Saving implements AutoCloseable {
    private static final int AHEAD = 2;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Queue<Future<List<BulkRow>>> running = new ArrayDeque<>();
    private final Answers answers;

    Saving(Answers answers) {
        this.answers = answers;
    }

    void add(Callable<List<BulkRow>> batch) throws IOException {
        running.add(worker.submit(batch));
        while (running.size() > AHEAD) {
            answer();
        }
    }

    /** Waits for what is under way; of a caller who is gone, what is begun is still saved. */
    @Override
    public void close() throws IOException {
        try {
            while (!running.isEmpty()) {
                answer();
            }
        } finally {
            worker.shutdown();
        }
    }

    private void answer() throws IOException {
        try {
            for (var row : running.remove().get()) {
                answers.add(row);
            }
            answers.flush();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
