package id.warta.exchange;

import id.warta.input.JsonText;
import id.warta.problem.DatabaseAway;
import id.warta.problem.Problem;
import id.warta.problem.Problems;
import id.warta.problem.Rejected;
import id.warta.rows.SessionLock;
import id.warta.time.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Works on imports, one after the other in the order in which they came, on one server of the database at a time. When that server
 * ends, however it ends, another or its next start goes on with the same import.
 */
@ApplicationScoped
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** A batch may be ended first. */
    private static final int LOOKS_BEFORE_INTERRUPT = 8;

    private final ImportRepository imports;
    private final ImportReading reading;
    private final ImportTaking taking;
    private final ImportLinking linking;
    private final ImportSyncing syncing;
    private final KeptFiles files;
    private final SessionLock lock;
    private final Problems problems;
    private final JsonText json;
    private final ImportConfig config;
    private final Clock clock;
    private final ImportMeters meters;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "warta-import");
        thread.setDaemon(true);
        return thread;
    });
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "warta-imports"));
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile boolean stopping;

    ImportRunner(
            ImportRepository imports,
            ImportReading reading,
            ImportTaking taking,
            ImportLinking linking,
            ImportSyncing syncing,
            KeptFiles files,
            SessionLock lock,
            Problems problems,
            JsonText json,
            ImportConfig config,
            Clock clock,
            ImportMeters meters) {
        this.imports = imports;
        this.reading = reading;
        this.taking = taking;
        this.linking = linking;
        this.syncing = syncing;
        this.files = files;
        this.lock = lock;
        this.problems = problems;
        this.json = json;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    void begin(@Observes StartupEvent started, Jobs jobs) {
        jobs.every(config.every(), "imports", this::wake);
    }

    void prepareToStop(@Observes ShutdownDelayInitiatedEvent stops) {
        stopping = true;
    }

    /** What is begun is ended, and the rest waits for the next start. */
    void end(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("An import is broken off, and goes on at the next start");
        }
    }

    /** Works on all imports that wait, unless that is done already. */
    void wake() {
        if (!stopping && awake.compareAndSet(false, true)) {
            worker.execute(() -> {
                awake.set(false);
                run();
            });
        }
    }

    private void run() {
        try {
            if (next().isEmpty()) {
                return;
            }
            sweep();
            lock.run("imports", () -> {
                for (var job = next(); job.isPresent() && !stopping; job = next()) {
                    meters.begin();
                    try {
                        work(job.get());
                    } finally {
                        meters.end();
                    }
                    QuarkusTransaction.requiringNew().run(files::sweep);
                }
            });
        } catch (RuntimeException away) {
            if (DatabaseAway.isCauseOf(away)) {
                LOG.warn("Imports wait for the database", away);
            } else {
                LOG.error("Imports can not be worked on", away);
            }
        }
    }

    /** Forgets what ended long ago, whenever there is something new to do. */
    private void sweep() {
        QuarkusTransaction.requiringNew().run(() -> imports.forget(clock.instant(), config.keepFor()));
    }

    private Optional<ImportJob> next() {
        return QuarkusTransaction.requiringNew().call(imports::findOpen);
    }

    /** Lets a thread of its own work, and does not wait for it long once the import is cancelled or the server stops. */
    private void work(ImportJob job) {
        var runner = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> imports.claim(job.id(), runner, clock.instant()));
        var work = threads.submit(() -> work(job, runner));
        for (int late = 0; ; ) {
            try {
                work.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException goesOn) {
                late += stopping || !isHere(job, runner) ? 1 : 0;
                if (late == LOOKS_BEFORE_INTERRUPT) {
                    work.cancel(true);
                    LOG.debugf("Import %s is interrupted in the middle of a batch", job.id());
                    return;
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isHere(ImportJob job, UUID runner) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> imports.isOf(job.id(), runner));
        } catch (RuntimeException unknown) {
            LOG.debug("The work itself finds out", unknown);
            return true;
        }
    }

    private void work(ImportJob job, UUID runner) {
        try {
            if (job.status() != ImportStatus.WRITING) {
                reading.read(job, runner, this::checkOn);
            }
            taking.takeAll(job, runner, this::checkOn);
            linking.link(job, runner, this::checkOn);
            syncing.end(job, runner, this::checkOn);
            QuarkusTransaction.requiringNew().run(() -> imports.complete(job.id(), runner, clock.instant()));
            meters.ended(ImportStatus.COMPLETED);
        } catch (Superseded cancelled) {
            LOG.debugf("Import %s is no longer this server's", job.id());
        } catch (Rejected unreadable) {
            fail(job, runner, problems.of(unreadable, job.language()));
        } catch (IOException | RuntimeException reason) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.debugf(reason, "Import %s is interrupted", job.id());
                return;
            }
            if (reason instanceof RuntimeException away && DatabaseAway.isCauseOf(away)) {
                throw away;
            }
            var problem = problems.ofStatus(500, job.language());
            LOG.errorf(reason, "Import %s failed, trace %s", job.id(), problem.traceId());
            fail(job, runner, problem);
        }
    }

    private void checkOn() {
        if (stopping || Thread.currentThread().isInterrupted()) {
            throw new Superseded();
        }
    }

    private void fail(ImportJob job, UUID runner, Problem problem) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> imports.fail(job.id(), runner, json.write(problem), clock.instant()));
            meters.ended(ImportStatus.FAILED);
        } catch (Superseded cancelled) {
            LOG.debugf("Import %s is no longer this server's", job.id());
        }
    }
}
