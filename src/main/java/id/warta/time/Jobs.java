package id.warta.time;

import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.inject.Singleton;

/** What runs by itself. */
@Singleton
public class Jobs {
    private static final String NEVER = "off";

    private final Scheduler scheduler;

    Jobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Runs a task again and again, one run at a time.
     *
     * @param interval a duration such as {@code 10s}, or {@code off} for never
     */
    public void every(String interval, String name, Runnable task) {
        if (!interval.equals(NEVER)) {
            scheduler
                    .newJob(name)
                    .setInterval(interval)
                    .setConcurrentExecution(ConcurrentExecution.SKIP)
                    .setTask(execution -> task.run())
                    .schedule();
        }
    }
}
