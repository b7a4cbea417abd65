package id.warta.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether to begin with demo content. */
@ConfigMapping(prefix = "warta")
public interface DemoConfig {
    /** Fills an empty embedded database with a small newspaper; an outside one never. */
    @WithDefault("true")
    boolean demoContent();
}
