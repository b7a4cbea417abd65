package id.warta.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who gets in before any token was made. */
@ConfigMapping(prefix = "warta")
public interface AccessConfig {
    /** The bootstrap administrator's token, at least 32 characters; never stored. */
    Optional<String> adminToken();
}
