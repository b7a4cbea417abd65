package id.warta.access;

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
    private final Once once;

    IdempotentInterceptor(Once once) {
        this.once = once;
    }

    @AroundInvoke
    Object once(InvocationContext context) throws Exception {
        return once.answer(() -> (RestResponse<?>) context.proceed());
    }
}
