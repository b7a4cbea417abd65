package id.warta.watch;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Whether requests should come here: not before the database answered, not while it is away or can not write, and not from the moment when the server stops. */
@Readiness
@ApplicationScoped
class Ready implements AsyncHealthCheck {
    private static final int BEFORE_ALL_OTHERS = 1;

    private final DatabaseWatch database;
    private final DiskSpace disk;
    private volatile boolean stopping;

    Ready(DatabaseWatch database, @Wellness DiskSpace disk) {
        this.database = database;
        this.disk = disk;
    }

    void leave(@Observes ShutdownDelayInitiatedEvent stops) {
        stopping = true;
    }

    void leaveAtOnce(@Observes @Priority(BEFORE_ALL_OTHERS) ShutdownEvent stops) {
        stopping = true;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var trouble = trouble();
        var answer = HealthCheckResponse.named("database").status(trouble == null);
        if (trouble != null) {
            answer.withData("trouble", trouble);
        }
        return Uni.createFrom().item(answer.build());
    }

    private @Nullable String trouble() {
        if (stopping) {
            return "The server is stopping";
        }
        var away = database.trouble();
        return away == null ? disk.trouble() : away;
    }
}
