package id.warta.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;

/** How delivery speaks to browsers and caches. */
@ConfigMapping(prefix = "warta")
public interface WebConfig {
    /** What delivery answers tell caches. */
    @WithName("delivery.cache-control")
    @WithDefault("public, max-age=30, stale-while-revalidate=300, stale-if-error=86400")
    String cacheControl();

    /** How often answers kept for idempotency keys are looked through for those whose day is over; {@code off} never. */
    @WithName("idempotency.sweep-every")
    @WithDefault("1h")
    String idempotencySweepEvery();

    /** How long a statement of a GET request may take; {@code 0s} for ever. */
    @WithName("database.read-timeout")
    @WithDefault("10s")
    Duration readTimeout();

    /** Origins whose pages may read delivery answers; {@code *} for all. */
    @WithName("cors.origins")
    @WithDefault("*")
    List<String> corsOrigins();
}
