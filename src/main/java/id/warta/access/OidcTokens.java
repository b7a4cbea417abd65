package id.warta.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.warta.outgoing.Calls;
import id.warta.text.Characters;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bearer tokens of a configured issuer: signed JWTs (RFC 7519) whose issuer, audience, times and signature are right.
 * Only signatures of public keys count, so that nobody can sign with what everybody can read.
 */
@ApplicationScoped
class OidcTokens {
    static final String PREFIX = "oidc:";
    private static final int MAX_NAME = 200;
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final Set<SignatureAlgorithm> ASYMMETRIC = EnumSet.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512,
            SignatureAlgorithm.EDDSA);

    private final OidcConfig config;
    private final ObjectMapper json;
    private final @Nullable OidcKeys keys;
    private final ScopeMeanings meanings;

    OidcTokens(OidcConfig config, ObjectMapper json, Clock clock, Calls calls) {
        this.config = config;
        this.json = json;
        this.keys = config.issuer()
                .map(issuer -> new OidcKeys(issuer, config.jwksUrl().orElse(null), json, clock, calls))
                .orElse(null);
        this.meanings = ScopeMeanings.of(config.scopes().orElse(""));
    }

    void check(@Observes StartupEvent started) {
        if (config.issuer().isPresent() && config.audience().isEmpty()) {
            throw new IllegalStateException(
                    "WARTA_OIDC_ISSUER needs WARTA_OIDC_AUDIENCE: a token for another server must not open this one");
        }
    }

    /** Whether an issuer is set and this could be a token of it. */
    boolean takes(String text) {
        return keys != null && text.chars().filter(letter -> letter == '.').count() == 2;
    }

    /**
     * Who holds this token.
     *
     * @throws AuthenticationFailedException if it is not a valid token of the issuer's for this server
     * @throws id.warta.problem.Unavailable if that can't be told because the issuer does not answer
     */
    Caller identify(String text, @Nullable String address) {
        try {
            verify(text);
            var claims = json.readTree(Base64.getUrlDecoder().decode(text.split("\\.", -1)[1]));
            return new Caller(PREFIX + name(claims), scopes(claims), null, Set.of(), address);
        } catch (ParseException | JoseException | IOException | IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private void verify(String text) throws ParseException, JoseException {
        if (keys == null) {
            throw new AuthenticationFailedException();
        }
        var header = JsonWebStructure.fromCompactSerialization(text);
        var key = keys.find(header.getKeyIdHeaderValue()).orElseThrow(AuthenticationFailedException::new);
        var expected = new JWTAuthContextInfo(key, config.issuer().orElseThrow());
        expected.setExpectedAudience(Set.of(config.audience().orElseThrow()));
        expected.setSignatureAlgorithm(ASYMMETRIC);
        expected.setClockSkew(CLOCK_SKEW_SECONDS);
        expected.setRequireNamedPrincipal(false);
        new DefaultJWTParser().parse(text, expected);
    }

    private String name(JsonNode claims) {
        var named = at(claims, config.nameClaim());
        var name = named.isTextual() ? named : claims.path("sub");
        if (!name.isTextual()
                || name.textValue().isBlank()
                || name.textValue().length() > MAX_NAME
                || !Characters.isStorable(name.textValue())) {
            throw new AuthenticationFailedException();
        }
        return name.textValue();
    }

    private Set<String> scopes(JsonNode claims) {
        var scopes = new HashSet<String>();
        var claim = at(claims, config.scopeClaim());
        if (claim.isTextual()) {
            Arrays.stream(claim.textValue().split(" ", -1)).forEach(value -> scopes.addAll(meanings.scopes(value)));
        }
        if (claim.isArray()) {
            claim.forEach(value -> scopes.addAll(meanings.scopes(value.asText())));
        }
        return scopes;
    }

    private static JsonNode at(JsonNode claims, String path) {
        if (claims.has(path)) { // names with dots, such as those that are addresses
            return claims.get(path);
        }
        var node = claims;
        for (String name : path.split("\\.", -1)) {
            node = node.isObject() ? node.path(name) : MissingNode.getInstance();
        }
        return node;
    }
}
