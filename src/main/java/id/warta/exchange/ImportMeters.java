package id.warta.exchange;

import id.warta.watch.DatabaseNumbers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts imports, and what becomes of their records on this server. */
@Singleton
class ImportMeters {
    private final MeterRegistry meters;
    private final AtomicInteger running = new AtomicInteger();

    ImportMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(@Observes StartupEvent started, DatabaseNumbers numbers) {
        numbers.queue(
                "imports",
                "select count(*), min(created_at) from (select created_at from import_job "
                        + "where status in ('queued', 'reading', 'writing') order by created_at, id limit "
                        + DatabaseNumbers.MOST + ") waiting");
        Gauge.builder("warta.imports.running", running, AtomicInteger::get)
                .description("Imports that this server works on")
                .register(meters);
        List.of(ImportStatus.COMPLETED, ImportStatus.FAILED, ImportStatus.CANCELLED)
                .forEach(this::ends);
        for (var dryRun : List.of(false, true)) {
            Fate.ACTIONS.forEach(action -> records(action, dryRun));
        }
    }

    void begin() {
        running.incrementAndGet();
    }

    void end() {
        running.decrementAndGet();
    }

    /** An import came to its end. */
    void ended(ImportStatus status) {
        ends(status).increment();
    }

    /** These records were written, or tried if it was a dry run. */
    void count(Collection<Fate> fates, boolean dryRun) {
        fates.forEach(fate -> count(fate.action(), dryRun));
    }

    /** A record was decided on when it was read. */
    void count(String action, boolean dryRun) {
        records(action, dryRun).increment();
    }

    private Counter ends(ImportStatus status) {
        return Counter.builder("warta.imports")
                .tag("status", status.spelling())
                .description("Imports that ended")
                .register(meters);
    }

    private Counter records(String fate, boolean dryRun) {
        return Counter.builder("warta.import.records")
                .tag("fate", fate)
                .tag("dry_run", Boolean.toString(dryRun))
                .description("Records of imports, by what became of them")
                .register(meters);
    }
}
