package id.warta.access;

import id.warta.web.Idempotency;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;

/** Does what a caller asks once for each of the caller's keys. */
@Singleton
public class Once {
    private final Idempotency idempotency;
    private final SecurityIdentity identity;

    Once(Idempotency idempotency, SecurityIdentity identity) {
        this.idempotency = idempotency;
        this.identity = identity;
    }

    /** What the deed answers, or answered before. The body has to be read and noted by now. */
    public <T> RestResponse<T> answer(Callable<RestResponse<T>> deed) throws Exception {
        return idempotency.answer(caller(), deed);
    }

    /**
     * What the deed answers, or answered before. The body has to be read and noted by now.
     *
     * @param timeout how long the deed may take
     */
    public <T> RestResponse<T> answer(Duration timeout, Callable<RestResponse<T>> deed) throws Exception {
        return idempotency.answer(caller(), timeout, deed);
    }

    private String caller() {
        var caller = Caller.of(identity);
        return "token " + caller.tokenId() + " " + caller.name();
    }
}
