package id.warta.watch;

import id.warta.postgres.EmbeddedDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the embedded database, if it ended by itself, could be started again; if not, only a new start of all may help. */
@Liveness
@ApplicationScoped
class EmbeddedAlive implements AsyncHealthCheck {
    void watch(@Observes StartupEvent started, MeterRegistry meters) {
        FunctionCounter.builder("warta.database.revivals", this, alive -> EmbeddedDatabase.revivals())
                .description("How often the embedded database ended by itself and was started again")
                .register(meters);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("embedded database")
                        .status(!EmbeddedDatabase.isLost())
                        .build());
    }
}
