package id.warta.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** An address of its own for what only the newsroom's people use. */
@ConfigMapping(prefix = "warta.management")
public interface ManagementConfig {
    /** Where management, metrics, all of health and Swagger UI are answered, and nowhere else; with none they share the port of readers. */
    Optional<Integer> port();

    /** The address that this port listens on; that of readers if nothing is said. */
    Optional<String> host();
}
