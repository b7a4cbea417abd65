package id.warta.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often somebody looks for what appeared or disappeared by itself. Readers do not wait for it. */
@ConfigMapping(prefix = "warta.schedule")
interface ScheduleConfig {
    /** A duration such as {@code 10s}; {@code off} never looks. */
    @WithDefault("10s")
    String every();
}
