package id.warta.access;

import id.warta.problem.Denied;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what the caller's token allows.
 *
 * @param tokenId the token that was used; null for the configured administrator's and for those of another issuer
 * @param categories the categories, with all below them, that the token is limited to; empty if it is not
 * @param address the network address that the request came from; null for the program itself
 */
public record Caller(
        String name,
        Set<String> scopes,
        @Nullable UUID tokenId,
        Set<UUID> categories,
        @Nullable String address) {
    private static final String KEY = "warta.caller";

    /** The program itself, under the name of what it does. */
    public static Caller program(String name) {
        return new Caller(name, Scope.ALL, null, Set.of(), null);
    }

    public static Caller of(SecurityIdentity identity) {
        return identity.getAttribute(KEY);
    }

    SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(scopes)
                .addAttribute(KEY, this)
                .build();
    }

    /**
     * Stops a caller who is limited to some categories from changing what is there for the whole newsroom.
     *
     * @throws Denied if the caller is limited
     */
    public void requireWholeNewsroom() {
        if (!categories.isEmpty()) {
            throw Denied.outsideItsCategories();
        }
    }

    /**
     * Stops a caller who may not do this.
     *
     * @throws Denied if the token lacks the scope
     */
    public void require(String scope) {
        if (!scopes.contains(scope)) {
            throw new Denied(scope);
        }
    }
}
