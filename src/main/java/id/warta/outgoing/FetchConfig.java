package id.warta.outgoing;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the server may call besides public addresses. */
@ConfigMapping(prefix = "warta.fetch")
public interface FetchConfig {
    /** Hosts, addresses and networks, apart by commas. */
    Optional<String> allow();
}
