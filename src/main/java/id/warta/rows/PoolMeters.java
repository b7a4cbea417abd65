package id.warta.rows;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Tells how busy the pool of connections to the database is. */
@ApplicationScoped
class PoolMeters {
    void watch(@Observes StartupEvent started, MeterRegistry meters, AgroalDataSource database) {
        var pool = database.getMetrics();
        var limits = database.getConfiguration().connectionPoolConfiguration();
        connections(meters, pool, "in_use", AgroalDataSourceMetrics::activeCount);
        connections(meters, pool, "idle", AgroalDataSourceMetrics::availableCount);
        Gauge.builder("warta.database.connections.max", limits, config -> config.maxSize())
                .description("Connections that the pool may open")
                .register(meters);
        Gauge.builder("warta.database.waiting", pool, AgroalDataSourceMetrics::awaitingCount)
                .description("Threads that wait for a connection")
                .register(meters);
        FunctionTimer.builder(
                        "warta.database.acquisition",
                        pool,
                        AgroalDataSourceMetrics::acquireCount,
                        metrics -> metrics.blockingTimeTotal().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("How long threads waited for their connections")
                .register(meters);
    }

    private static void connections(
            MeterRegistry meters,
            AgroalDataSourceMetrics pool,
            String state,
            ToDoubleFunction<AgroalDataSourceMetrics> number) {
        Gauge.builder("warta.database.connections", pool, number)
                .tag("state", state)
                .description("Connections of the pool")
                .register(meters);
    }
}
