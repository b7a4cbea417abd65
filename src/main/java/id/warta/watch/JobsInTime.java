package id.warta.watch;

import id.warta.time.Jobs;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether what runs by itself does; readers are served all the same. */
@Wellness
@ApplicationScoped
class JobsInTime implements AsyncHealthCheck {
    private final Jobs jobs;

    JobsInTime(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var late = jobs.mostOverdue();
        var answer = HealthCheckResponse.named("jobs").status(late.isEmpty());
        late.ifPresent(job -> answer.withData("job", job.name())
                .withData("overdueSeconds", job.by().toSeconds()));
        return Uni.createFrom().item(answer.build());
    }
}
