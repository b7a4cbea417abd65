package id.warta.schedule;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.time.Jobs;
import id.warta.watch.DatabaseNumbers;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Tells that articles appeared or disappeared by themselves. For readers that happens at its moment, whether or not this runs;
 * after a pause it catches up.
 */
@ApplicationScoped
class Schedule {
    private static final Caller PROGRAM = Caller.program("schedule");
    private static final int BATCH = 100;

    private final MomentRepository moments;
    private final AuditLog audit;
    private final Clock clock;

    Schedule(MomentRepository moments, AuditLog audit, Clock clock) {
        this.moments = moments;
        this.audit = audit;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started, Jobs jobs, ScheduleConfig config, DatabaseNumbers numbers) {
        jobs.every(config.every(), "schedule", this::catchUp);
        numbers.queue(
                "schedule",
                "select count(*), min(at) from (select at from article_moment where at <= now() order by at limit "
                        + DatabaseNumbers.MOST + ") due");
        for (var kind : List.of("appears", "expires")) {
            numbers.number(
                    "warta.articles.scheduled",
                    "Articles that will appear or expire by themselves, at most " + DatabaseNumbers.MOST,
                    Tags.of("kind", kind),
                    "select count(*) from (select kind from article_moment where at > now() order by at limit "
                            + DatabaseNumbers.MOST + ") coming where kind = '" + kind + "'");
        }
    }

    void catchUp() {
        QuarkusTransaction.requiringNew().run(this::tell);
    }

    private void tell() {
        for (var moment : moments.take(clock.instant(), BATCH)) {
            audit.record(
                    PROGRAM,
                    moment.kind().equals("appears") ? "appeared" : "expired",
                    "article",
                    moment.article(),
                    Map.of("slug", moment.slug(), "at", moment.at()));
        }
    }
}
