package id.warta.access;

import id.warta.web.Idempotency;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs after the caller was let in: keys belong to callers. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentInterceptor {
    private final Idempotency idempotency;
    private final SecurityIdentity identity;

    IdempotentInterceptor(Idempotency idempotency, SecurityIdentity identity) {
        this.idempotency = idempotency;
        this.identity = identity;
    }

    @AroundInvoke
    Object once(InvocationContext context) throws Exception {
        var caller = Caller.of(identity);
        return idempotency.answer(
                "token " + caller.tokenId() + " " + caller.name(), () -> (RestResponse<?>) context.proceed());
    }
}
