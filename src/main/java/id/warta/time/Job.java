package id.warta.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A task that runs again and again, and what is known of its runs. */
final class Job {
    /** How long a job may be late before anybody is told: a run takes its time too. */
    private static final Duration LENIENCY = Duration.ofSeconds(30);

    private final String name;
    private final Duration interval;
    private final Clock clock;
    private final Runnable task;
    private volatile Instant endedAt;

    Job(String name, Duration interval, Clock clock, Runnable task) {
        this.name = name;
        this.interval = interval;
        this.clock = clock;
        this.task = task;
        endedAt = clock.instant(); // as if just done, so that the first run has its time
    }

    String name() {
        return name;
    }

    /** Runs the task; only a run that does not fail counts as done. */
    void run() {
        task.run();
        endedAt = clock.instant();
    }

    /** How long ago the next good run should have ended; zero if it is in time. */
    Duration overdue() {
        var late = Duration.between(endedAt.plus(interval).plus(LENIENCY), clock.instant());
        return late.isNegative() ? Duration.ZERO : late;
    }
}
