package id.warta.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Which proxies in front are believed. */
@ConfigMapping(prefix = "warta")
public interface ProxyConfig {
    /** Addresses and networks of the proxies in front, apart by commas, or how many there are. */
    Optional<String> trustedProxies();

    /** The same as {@code trusted-proxies=1}, which goes before it. */
    @WithDefault("false")
    boolean trustProxy();

    @WithDefault("x-forwarded-for")
    ForwardedHeader forwardedHeader();
}
