package id.warta.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** What database the server stands on. */
@ConfigMapping(prefix = "warta")
public interface DatabaseConfig {
    /** Where the embedded database keeps its data; read before the server starts. */
    @WithDefault("data")
    String dataDir();

    /** Whether the server starts on a data folder that was copied while its database ran; read before the server starts. */
    @WithDefault("false")
    boolean acceptCopiedFolder();

    /** Whether it is the embedded one: said by the program itself, not by people. */
    @WithName("database.embedded")
    @WithDefault("false")
    boolean embedded();

    /** How long a start waits for an outside database; read before the server starts. */
    @WithName("database.wait")
    @WithDefault("10s")
    Duration patience();
}
