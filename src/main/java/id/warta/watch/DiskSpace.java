package id.warta.watch;

import id.warta.postgres.DatabaseConfig;
import id.warta.problem.FullDisk;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Whether there is room for the embedded database to write; readers are served all the same. */
@Wellness
@ApplicationScoped
class DiskSpace implements AsyncHealthCheck {
    private final Path folder;
    private final boolean embedded;
    private final long least;
    private final long full;

    DiskSpace(DatabaseConfig database, WatchConfig config) {
        folder = Path.of(database.dataDir()).toAbsolutePath();
        embedded = database.embedded();
        least = config.diskFree().asLongValue();
        full = config.diskFull().asLongValue();
    }

    void watch(@Observes StartupEvent started, MeterRegistry meters) {
        Gauge.builder("warta.disk.free", this, disk -> disk.embedded ? disk.free() : Double.NaN)
                .baseUnit("bytes")
                .description("Free space on the disk of the embedded database; NaN with an outside one")
                .register(meters);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var answer = HealthCheckResponse.named("disk").up();
        if (embedded) {
            long free = free();
            answer.status(free >= least).withData("freeBytes", free).withData("leastBytes", least);
        }
        return Uni.createFrom().item(answer.build());
    }

    /** Why the database can not write; null if there is no sign of that. */
    @Nullable
    String trouble() {
        if (embedded && free() < full) {
            return "The disk of the embedded database is full";
        }
        return FullDisk.isRecent() ? "The database says that its disk is full" : null;
    }

    private long free() {
        return folder.toFile().getUsableSpace(); // a question to the system, which does not wait for the disk
    }
}
