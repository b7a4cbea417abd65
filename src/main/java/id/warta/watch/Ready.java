package id.warta.watch;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether requests should come here: not before the database answered, not while it is away, and not from the moment when the server stops. */
@Readiness
@ApplicationScoped
class Ready implements AsyncHealthCheck {
    private static final int BEFORE_ALL_OTHERS = 1;

    private final DatabaseWatch database;
    private volatile boolean stopping;

    Ready(DatabaseWatch database) {
        this.database = database;
    }

    void leave(@Observes ShutdownDelayInitiatedEvent stops) {
        stopping = true;
    }

    void leaveAtOnce(@Observes @Priority(BEFORE_ALL_OTHERS) ShutdownEvent stops) {
        stopping = true;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var trouble = stopping ? "The server is stopping" : database.trouble();
        var answer = HealthCheckResponse.named("database").status(trouble == null);
        if (trouble != null) {
            answer.withData("trouble", trouble);
        }
        return Uni.createFrom().item(answer.build());
    }
}
