package id.warta.time;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jboss.logging.Logger;

/** What runs by itself. When the server stops, no job begins any more, and those that run may end before anything else stops. */
@Singleton
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final String NEVER = "off";
    private static final int BEFORE_ALL_OTHERS = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Job> jobs = new CopyOnWriteArrayList<>();
    /** Each run holds it together with the others; who has it alone knows that none runs. */
    private final ReadWriteLock runs = new ReentrantReadWriteLock();

    private volatile boolean stopping;

    Jobs(Scheduler scheduler, MeterRegistry meters, Clock clock) {
        this.scheduler = scheduler;
        this.meters = meters;
        this.clock = clock;
    }

    /** A job that should have ended a run by now. */
    public record Overdue(String name, Duration by) {}

    /**
     * Runs a task again and again, one run at a time.
     *
     * @param interval a duration such as {@code 10s}, or {@code off} for never
     */
    public void every(String interval, String name, Runnable task) {
        if (!interval.equals(NEVER)) {
            var job = new Job(name, DurationConverter.parseDuration(interval), clock, task);
            jobs.add(job);
            TimeGauge.builder("warta.jobs.overdue", job, TimeUnit.MILLISECONDS, it -> it.overdue()
                            .toMillis())
                    .tag("name", name)
                    .description("How long ago a job should have ended its next good run; 0 while it is in time")
                    .register(meters);
            scheduler
                    .newJob(name)
                    .setInterval(interval)
                    .setConcurrentExecution(ConcurrentExecution.SKIP)
                    .setTask(execution -> run(job))
                    .schedule();
        }
    }

    /** The job that is late by most; empty if all are in time. */
    public Optional<Overdue> mostOverdue() {
        return jobs.stream()
                .map(job -> new Overdue(job.name(), job.overdue()))
                .filter(job -> !job.by().isZero())
                .max(Comparator.comparing(Overdue::by));
    }

    /** Whether a run that takes long should leave the rest to the next start. */
    public boolean isStopping() {
        return stopping;
    }

    void prepareToStop(@Observes ShutdownDelayInitiatedEvent stops) {
        stopping = true;
    }

    void stop(@Observes @Priority(BEFORE_ALL_OTHERS) ShutdownEvent stops) throws InterruptedException {
        stopping = true;
        scheduler.pause();
        if (runs.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            runs.writeLock().unlock();
        } else {
            LOG.warn("A job is broken off, and goes on at the next start");
        }
    }

    void run(Job job) {
        runs.readLock().lock();
        try {
            if (!stopping) {
                measure(job);
            }
        } finally {
            runs.readLock().unlock();
        }
    }

    private void measure(Job job) {
        var begun = Timer.start(meters);
        var outcome = "failed";
        try {
            job.run();
            outcome = "done";
        } catch (RuntimeException reason) {
            LOG.errorf(reason, "The job \"%s\" failed", job.name());
        } finally {
            begun.stop(Timer.builder("warta.jobs")
                    .tag("name", job.name())
                    .tag("outcome", outcome)
                    .description("Runs of jobs, and how long they took")
                    .register(meters));
        }
    }
}
