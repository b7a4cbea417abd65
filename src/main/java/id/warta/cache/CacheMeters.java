package id.warta.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts where the answers of delivery came from, and what the cache holds and loses. */
@ApplicationScoped
class CacheMeters {
    private static final String DROPS = "warta.cache.drops";
    private static final String BYTES = "bytes";

    private final MeterRegistry meters;
    private final Counter hits;
    private final Counter misses;
    private final Counter collapsed;
    private final Counter bypasses;

    CacheMeters(MeterRegistry meters) {
        this.meters = meters;
        hits = answers("hit");
        misses = answers("miss");
        collapsed = answers("collapsed");
        bypasses = answers("bypass");
    }

    void watch(@Observes StartupEvent started, ResponseCache cache) {
        Gauge.builder("warta.cache.size", cache, ResponseCache::bytes)
                .baseUnit(BYTES)
                .description("Memory that kept answers take")
                .register(meters);
        Gauge.builder("warta.cache.size.max", cache, ResponseCache::maxBytes)
                .baseUnit(BYTES)
                .description("Memory that kept answers may take")
                .register(meters);
        Gauge.builder("warta.cache.entries", cache, ResponseCache::entries)
                .description("Answers that are kept")
                .register(meters);
        FunctionCounter.builder("warta.cache.evictions", cache, ResponseCache::evictions)
                .description("Answers that were pushed out for others")
                .register(meters);
        FunctionCounter.builder(DROPS, cache, ResponseCache::drops)
                .description("Answers that were dropped because something that they show may have changed")
                .register(meters);
    }

    /** An answer, or the absence of one, was kept. */
    void hit() {
        hits.increment();
    }

    /** An answer was made anew. */
    void miss() {
        misses.increment();
    }

    /** An answer was made anew for somebody else, who asked for the same. */
    void collapsed() {
        collapsed.increment();
    }

    /** An answer was made that the cache has no part in. */
    void bypass() {
        bypasses.increment();
    }

    private Counter answers(String result) {
        return Counter.builder("warta.cache.answers")
                .tag("result", result)
                .description("Answers of delivery, by what the cache had to do with them")
                .register(meters);
    }
}
