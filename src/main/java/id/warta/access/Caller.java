package id.warta.access;

import id.warta.problem.Denied;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/** Who asks, and what the caller's token allows. */
public record Caller(String name, Set<String> scopes) {

    public static Caller of(SecurityIdentity identity) {
        return new Caller(identity.getPrincipal().getName(), identity.getRoles());
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
