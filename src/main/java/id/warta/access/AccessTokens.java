package id.warta.access;

import id.warta.input.Parameters;
import id.warta.input.UnknownReference;
import id.warta.problem.Conflict;
import id.warta.problem.Denied;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import id.warta.secret.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes tokens and stops them. Nobody can give more than he has. */
@ApplicationScoped
class AccessTokens {
    /** What a token that is limited to categories can hold: these are of whole newsrooms. */
    private static final Set<String> NEVER_LIMITED =
            Set.of(Scope.TOKENS_MANAGE, Scope.TAXONOMY_WRITE, Scope.SITE_WRITE, Scope.IMPORTS_WRITE);

    private final AccessTokenRepository tokens;
    private final CategoryLimits categories;
    private final AuditLog audit;
    private final Clock clock;

    AccessTokens(AccessTokenRepository tokens, CategoryLimits categories, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.categories = categories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @throws Rejected naming everything that is wrong
     * @throws Conflict if a token that still works has this name
     * @throws Denied if the caller lacks a scope that the token is to have
     */
    @Transactional
    ManagedToken create(AccessTokenInput input, Caller caller) {
        var now = clock.instant();
        var faults = new ArrayList<Fault>();
        var scopes = scopes(input.scopes(), faults);
        var limits = limits(input.categories(), faults);
        checkExpiry(input.expiresAt(), caller, now, faults);
        var name = input.name().strip();
        if (TokenName.isReserved(name)) {
            faults.add(Fault.at("/name", "reserved", Wording.of("fault.reserved-name")));
        }
        if (!limits.isEmpty()) {
            input.scopes().stream()
                    .filter(NEVER_LIMITED::contains)
                    .forEach(scope -> faults.add(
                            Fault.at("/categories", "unlimited-scope", Wording.of("fault.unlimited-scope", scope))));
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        scopes.forEach(caller::require);
        if (!caller.categories().isEmpty()) {
            throw Denied.outsideItsCategories();
        }
        tokens.lockName(name);
        if (tokens.isInUse(name, now)) {
            throw Conflict.of(Wording.of("detail.token-name-taken", name));
        }
        var text = TokenText.generate();
        var token = new AccessToken(name, Digests.sha256(text), scopes, caller.name(), now);
        token.categories = limits.toArray(UUID[]::new);
        token.expiresAt = input.expiresAt();
        tokens.persistAndFlush(token);
        audit.record(caller, "created", "token", token.id, Map.of("name", token.name, "scopes", token.scopes));
        return ManagedToken.of(token, categories.slugsOf(limits), text);
    }

    /** Stops a token at once; one that is stopped already stays so. */
    @Transactional
    void revoke(String id, Caller caller) {
        var token = find(id);
        if (token.revokedAt == null) {
            token.revokedAt = clock.instant();
            audit.record(caller, "revoked", "token", token.id, Map.of("name", token.name));
        }
    }

    ManagedToken read(String id) {
        var token = find(id);
        return view(List.of(token)).apply(token);
    }

    /** How these tokens are shown. */
    Function<AccessToken, ManagedToken> view(List<AccessToken> shown) {
        var slugs = categories.slugsOf(
                shown.stream().flatMap(token -> token.categories().stream()).collect(Collectors.toSet()));
        return token -> ManagedToken.of(token, slugs, null);
    }

    private AccessToken find(String id) {
        return Ids.parse(id).flatMap(tokens::findByIdOptional).orElseThrow(() -> new NotFound("token", id));
    }

    private static Set<String> scopes(List<String> wanted, List<Fault> faults) {
        var scopes = new LinkedHashSet<String>();
        for (int index = 0; index < wanted.size(); index++) {
            var scope = wanted.get(index);
            if (!Scope.ALL.contains(scope)) {
                var known = Scope.ALL.stream().sorted().toList();
                faults.add(Fault.at("/scopes/" + index, "unknown", Parameters.unknownValue(scope, known)));
            }
            scopes.add(scope);
        }
        return scopes;
    }

    private Set<UUID> limits(@Nullable List<String> slugs, List<Fault> faults) {
        var limits = new LinkedHashSet<UUID>();
        if (slugs == null) {
            return limits;
        }
        if (slugs.isEmpty()) {
            faults.add(Fault.at("/categories", "too-short", Wording.of("fault.too-short", 1)));
        }
        var ids = categories.idsOf(slugs);
        for (int index = 0; index < slugs.size(); index++) {
            var id = ids.get(slugs.get(index));
            if (id == null) {
                var known = categories.known(UnknownReference.MAX_KNOWN);
                faults.add(UnknownReference.fault("/categories/" + index, "category", slugs.get(index), known));
            } else {
                limits.add(id);
            }
        }
        return limits;
    }

    private void checkExpiry(@Nullable Instant expiresAt, Caller caller, Instant now, List<Fault> faults) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            faults.add(Fault.at("/expiresAt", "past", Wording.of("fault.past")));
        }
        var own = caller.tokenId() == null ? null : tokens.findById(caller.tokenId()).expiresAt;
        if (own != null && (expiresAt == null || expiresAt.isAfter(own))) {
            faults.add(Fault.at("/expiresAt", "too-late", Wording.of("fault.outlives", own)));
        }
    }
}
