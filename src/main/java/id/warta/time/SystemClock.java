package id.warta.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The time of day, to the microsecond as PostgreSQL keeps it, so that what is read back equals what was written. */
@Singleton
public class SystemClock {
    SystemClock() {}

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return ofMachine();
    }

    /** The same, for what runs without a server. */
    public static Clock ofMachine() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
