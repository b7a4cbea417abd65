package id.warta.postgres;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Starts a server again that ended without being told to, at the same port, so that connections find it. Pauses grow while it ends
 * again and again; after {@link #LOST_AFTER} failures it counts as lost, and is tried on.
 */
final class Revival implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Revival.class);
    private static final int LOST_AFTER = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    /** One that starts at all is started again within two seconds, however often it ends. */
    private static final int MAX_EARLY = 3;

    private final Postmaster postmaster;
    private final int port;
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "postgres-revival");
    private final AtomicLong count = new AtomicLong();
    private final AtomicInteger failures = new AtomicInteger();

    private Revival(Postmaster postmaster, int port) {
        this.postmaster = postmaster;
        this.port = port;
    }

    /** Watches over a server that runs. */
    static Revival of(Postmaster postmaster, int port) {
        var revival = new Revival(postmaster, port);
        revival.thread.setDaemon(true);
        revival.thread.start();
        return revival;
    }

    long count() {
        return count.get();
    }

    boolean isLost() {
        return failures.get() >= LOST_AFTER;
    }

    private void run() {
        int early = 0;
        long begun = System.nanoTime();
        while (!closing.isDone()) {
            if (awaitEnd()) {
                return;
            }
            early = System.nanoTime() - begun > STEADY.toNanos() ? 0 : Math.min(early + 1, MAX_EARLY);
            if (isClosedWithin(pause(early + failures.get() - 1))) {
                return;
            }
            revive();
            begun = System.nanoTime();
        }
    }

    /** Whether this was closed before the server ended. */
    private boolean awaitEnd() {
        var process = postmaster.process();
        if (process.isPresent()) {
            try {
                CompletableFuture.anyOf(process.get().onExit(), closing).join();
            } catch (CompletionException e) {
                LOG.debug("The server's end is not told", e);
            }
        }
        return closing.isDone();
    }

    private void revive() {
        LOG.warn("The embedded PostgreSQL ended by itself and is started again");
        try {
            postmaster.startAgain(port);
            count.incrementAndGet();
            failures.set(0);
            LOG.info("The embedded PostgreSQL runs again");
        } catch (DatabaseUnavailable reason) {
            failures.incrementAndGet();
            LOG.errorf("The embedded PostgreSQL does not start again: %s", reason.getMessage());
        }
    }

    /** Nothing at first, then a second and twice as long each time. */
    private static Duration pause(int before) {
        var pause = before <= 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(before - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            closing.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            return true;
        }
    }

    /** Lets the server end from now on; waits for a start that is under way. */
    @Override
    public void close() {
        closing.complete(null);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
