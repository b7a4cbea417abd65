package id.warta.cache;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether changes are heard; if not, every answer is made anew, which is slow and still right. */
@Wellness
@ApplicationScoped
class ChangesHeard implements AsyncHealthCheck {
    private final ChangeFeed changes;

    ChangesHeard(ChangeFeed changes) {
        this.changes = changes;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("change feed")
                        .status(changes.isHearing())
                        .build());
    }
}
