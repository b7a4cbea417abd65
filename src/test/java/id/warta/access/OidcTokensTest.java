package id.warta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.outgoing.Calls;
import id.warta.problem.Unavailable;
import id.warta.testing.Issuer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom the tokens of another issuer let in. */
class OidcTokensTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Calls CALLS = new Calls(VERTX, Optional::empty);

    private final Issuer issuer = new Issuer();
    private Instant now = Instant.parse("2026-03-05T00:00:00Z");
    private final OidcTokens tokens = new OidcTokens(
            new Settings(Optional.of(issuer.url()), Optional.of(Issuer.AUDIENCE)),
            new ObjectMapper(),
            new Hand(),
            CALLS);

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void letsInWhomTheIssuerSigned() {
        var caller = tokens.identify(issuer.sign(issuer.claims()), "192.0.2.7");

        assertThat(caller.name()).isEqualTo("oidc:rina");
        assertThat(caller.scopes()).containsExactlyInAnyOrder("articles:read", "articles:write", "articles:publish");
        assertThat(caller.tokenId()).isNull();
        assertThat(caller.address()).isEqualTo("192.0.2.7");
    }

    @Test
    void namesThePersonByThePreferredName() {
        assertThat(tokens.identify(with(claims -> claims.setClaim("preferred_username", "rina.putri")), null)
                        .name())
                .isEqualTo("oidc:rina.putri");
    }

    @Test
    void readsScopesOfAListInAnObject() {
        var settings = new Settings(Optional.of(issuer.url()), Optional.of(Issuer.AUDIENCE)) {
            @Override
            public String scopeClaim() {
                return "realm_access.roles";
            }
        };
        var text = with(claims -> claims.setClaim("realm_access", Map.of("roles", List.of("redaktur", "lain"))));

        assertThat(new OidcTokens(settings, new ObjectMapper(), new Hand(), CALLS)
                        .identify(text, null)
                        .scopes())
                .containsExactlyInAnyOrder("articles:write", "articles:publish");
    }

    @Test
    void refusesWhatIsForSomebodyElse() {
        refused(with(claims -> claims.setAudience("lain")));
        refused(with(claims -> claims.unsetClaim("aud")));
        refused(with(claims -> claims.setIssuer("https://lain.example")));
    }

    @Test
    void refusesWhatIsOutOfItsTime() {
        refused(with(claims -> claims.setExpirationTime(NumericDate.fromSeconds(1_700_000_000))));
        refused(with(claims -> claims.unsetClaim("exp")));
        refused(with(claims -> claims.setNotBeforeMinutesInThePast(-5)));
    }

    @Test
    void refusesANamelessOne() {
        refused(with(claims -> claims.unsetClaim("sub")));
        refused(with(claims -> claims.setSubject("a\u0000b")));
        refused(with(claims -> claims.setSubject("a".repeat(300))));
    }

    @Test
    void refusesSignaturesThatAnybodyCouldMake() {
        var claims = issuer.claims();
        refused(issuer.sign(claims, "none", null));
        refused(issuer.sign(
                claims, "HS256", new HmacKey(issuer.key().getRsaPublicKey().getEncoded())));
        var other = new Issuer();
        other.rotate("satu");
        refused(issuer.sign(claims, "RS256", other.key().getRsaPrivateKey()));
        other.close();
        var whole = issuer.sign(claims);
        refused(whole.substring(0, whole.lastIndexOf('.') + 1));
        refused("a.b.c");
        refused("..");
    }

    @Test
    void followsTheIssuerToNewKeys() {
        tokens.identify(issuer.sign(issuer.claims()), null);
        issuer.rotate("dua");
        now = now.plus(OidcKeys.PAUSE).plusSeconds(1);

        assertThat(tokens.identify(issuer.sign(issuer.claims()), null).name()).isEqualTo("oidc:rina");
    }

    @Test
    void asksTheIssuerNotForEveryForgedToken() {
        tokens.identify(issuer.sign(issuer.claims()), null);
        issuer.rotate("palsu");
        for (int turn = 0; turn < 20; turn++) {
            refused(issuer.sign(issuer.claims()));
        }

        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void goesOnWithTheKeysAtHandWhenTheIssuerIsAway() {
        var text = issuer.sign(issuer.claims());
        tokens.identify(text, null);
        issuer.fail();
        now = now.plus(Duration.ofHours(1));

        assertThat(tokens.identify(text, null).name()).isEqualTo("oidc:rina");
    }

    @Test
    void tellsThatTheIssuerIsAway() {
        issuer.fail();

        assertThatThrownBy(() -> tokens.identify(issuer.sign(issuer.claims()), null))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void asksAnIssuerThatIsAwayNotForEveryToken() {
        issuer.fail();
        for (int turn = 0; turn < 20; turn++) {
            assertThatThrownBy(() -> tokens.identify(issuer.sign(issuer.claims()), null))
                    .isInstanceOf(Unavailable.class);
        }

        assertThat(issuer.discoveries()).isEqualTo(1);
    }

    /** All but the few who wait are told at once, while the issuer still hangs. */
    @Test
    void letsOnlyAFewWaitForAnIssuerThatHangs() throws Exception {
        var answers = new LinkedBlockingQueue<Class<?>>();
        var text = issuer.sign(issuer.claims());
        issuer.hang();
        for (int caller = 0; caller < 3 * OidcKeys.MAX_WAITING; caller++) {
            CompletableFuture.runAsync(() -> tokens.identify(text, null), task -> new Thread(task).start())
                    .whenComplete((done, failure) -> answers.add(
                            failure == null ? Void.class : failure.getCause().getClass()));
        }

        for (int told = 0; told < 2 * OidcKeys.MAX_WAITING; told++) {
            assertThat(answers.poll(30, TimeUnit.SECONDS)).isEqualTo(Unavailable.class);
        }
        issuer.goOn();
        for (int served = 0; served < OidcKeys.MAX_WAITING; served++) {
            assertThat(answers.poll(30, TimeUnit.SECONDS)).isEqualTo(Void.class);
        }
    }

    @Test
    void takesNothingWithoutAnIssuer() {
        var off =
                new OidcTokens(new Settings(Optional.empty(), Optional.empty()), new ObjectMapper(), new Hand(), CALLS);

        assertThat(off.takes(issuer.sign(issuer.claims()))).isFalse();
        assertThat(tokens.takes(TokenText.generate())).isFalse();
    }

    @Test
    void startsNotWithoutAnAudience() {
        var open = new OidcTokens(
                new Settings(Optional.of(issuer.url()), Optional.empty()), new ObjectMapper(), new Hand(), CALLS);

        assertThatThrownBy(() -> open.check(new StartupEvent())).hasMessageContaining("WARTA_OIDC_AUDIENCE");
    }

    private String with(Consumer<JwtClaims> change) {
        var claims = issuer.claims();
        change.accept(claims);
        return issuer.sign(claims);
    }

    private void refused(String text) {
        assertThatThrownBy(() -> tokens.identify(text, null)).isInstanceOf(AuthenticationFailedException.class);
    }

    private static class Settings implements OidcConfig {
        private final Optional<String> issuer;
        private final Optional<String> audience;

        Settings(Optional<String> issuer, Optional<String> audience) {
            this.issuer = issuer;
            this.audience = audience;
        }

        @Override
        public Optional<String> issuer() {
            return issuer;
        }

        @Override
        public Optional<String> audience() {
            return audience;
        }

        @Override
        public Optional<URI> jwksUrl() {
            return Optional.empty();
        }

        @Override
        public String scopeClaim() {
            return "scope";
        }

        @Override
        public Optional<String> scopes() {
            return Optional.of("redaktur=articles:write articles:publish, tamu=articles:read");
        }

        @Override
        public String nameClaim() {
            return "preferred_username";
        }
    }

    /** The time that the test says it is. */
    private final class Hand extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
