package id.warta.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whose tokens are taken beside Warta's own: nobody's, unless an issuer is set. */
@ConfigMapping(prefix = "warta.oidc")
interface OidcConfig {
    /** The {@code iss} of the tokens, from where the keys are discovered. */
    Optional<String> issuer();

    /** The {@code aud} that tokens for this server have; needed with an issuer. */
    Optional<String> audience();

    /** Where the keys are; discovered if not set (OpenID Connect Discovery 1.0, section 4). */
    Optional<URI> jwksUrl();

    /** The claim that says what the caller may do: text parted by spaces, or a list; dots lead into objects. */
    @WithDefault("scope")
    String scopeClaim();

    /** What values of that claim stand for: {@code editor=articles:read articles:write,chief=articles:publish}. */
    Optional<String> scopes();

    /** The claim with the caller's name; {@code sub} if it is missing. */
    @WithDefault("preferred_username")
    String nameClaim();
}
