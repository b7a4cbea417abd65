package id.warta.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.input.Parameters;
import id.warta.input.RequestDigest;
import id.warta.problem.Conflict;
import id.warta.problem.IdempotencyMismatch;
import id.warta.secret.Digests;
import id.warta.secret.Seal;
import id.warta.time.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Does what is asked under an {@code Idempotency-Key} once, and answers it again whenever it is asked again within a day
 * (draft-ietf-httpapi-idempotency-key-header). What was answered is kept in the transaction of the deed: both are there, or neither.
 * A failure is not kept, because nothing was done.
 */
@ApplicationScoped
public class Idempotency {
    public static final String KEY = "Idempotency-Key";
    public static final String REPLAYED = "Idempotent-Replayed";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(1);
    private static final int MAX_KEY = 255;
    private static final List<String> HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final EntityManager database;
    private final ObjectMapper json;
    private final RequestDigest digest;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Clock clock;

    Idempotency(
            EntityManager database,
            ObjectMapper json,
            RequestDigest digest,
            HttpHeaders headers,
            UriInfo uri,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.digest = digest;
        this.headers = headers;
        this.uri = uri;
        this.clock = clock;
    }

    /**
     * What the deed answers, or what it answered before. Without a key the deed is simply done.
     *
     * @param caller whose key it is: the same key of another is another
     * @throws id.warta.problem.BadRequest if the key is empty or too long
     * @throws Conflict if the first request with this key has not ended yet
     * @throws IdempotencyMismatch if the key was used for something else
     */
    public <T> RestResponse<T> answer(String caller, Callable<RestResponse<T>> deed) throws Exception {
        return answer(caller, USUAL_TIMEOUT, deed);
    }

    /**
     * As {@link #answer(String, Callable)}.
     *
     * @param timeout how long the deed may take
     */
    public <T> RestResponse<T> answer(String caller, Duration timeout, Callable<RestResponse<T>> deed)
            throws Exception {
        var given = headers.getHeaderString(KEY);
        if (given == null) {
            return deed.call();
        }
        var parameters = new Parameters();
        var key = parameters.text(KEY, given, MAX_KEY);
        parameters.check();
        var name = caller + "\n" + key;
        var fingerprint = fingerprint();
        return QuarkusTransaction.requiringNew()
                .timeout((int) timeout.toSeconds())
                .call(() -> {
                    if (!hold(name)) {
                        throw Conflict.idempotencyInProgress();
                    }
                    var stored = find(name);
                    if (stored != null) {
                        return replay(stored, fingerprint, new Seal(name));
                    }
                    var answer = deed.call();
                    keep(name, fingerprint, answer);
                    return answer;
                });
    }

    void begin(@Observes StartupEvent started, Jobs jobs, WebConfig config) {
        jobs.every(config.idempotencySweepEvery(), "idempotency sweep", this::sweep);
    }

    /** Forgets answers whose time is over. */
    void sweep() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from idempotency_key where created_at < :before")
                        .setParameter("before", clock.instant().minus(KEPT))
                        .executeUpdate());
    }

    private boolean hold(String name) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 1))")
                .setParameter("name", name)
                .getSingleResult();
    }

    private Object @Nullable [] find(String name) {
        List<?> found = database.createNativeQuery("""
                        select fingerprint, status, cast(headers as text), body from idempotency_key
                        where id = :id and created_at > :since""")
                .setParameter("id", Digests.sha256(name))
                .setParameter("since", clock.instant().minus(KEPT))
                .getResultList();
        return found.isEmpty() ? null : (Object[]) found.get(0);
    }

    @SuppressWarnings("unchecked") // the answer to the same question has the same type
    private <T> RestResponse<T> replay(Object[] stored, byte[] fingerprint, Seal seal) throws JsonProcessingException {
        if (!Arrays.equals((byte[]) stored[0], fingerprint)) {
            throw new IdempotencyMismatch();
        }
        var answer = ResponseBuilder.create(((Number) stored[1]).intValue())
                .entity((Object) new StoredAnswer(seal.open((byte[]) stored[3])))
                .header(REPLAYED, "true");
        json.readValue((String) stored[2], TEXTS).forEach(answer::header);
        return (RestResponse<T>) answer.build();
    }

    private void keep(String name, byte[] fingerprint, RestResponse<?> answer) throws JsonProcessingException {
        var kept = new TreeMap<String, String>();
        for (String header : HEADERS) {
            var value = answer.getHeaders().getFirst(header);
            if (value != null) {
                kept.put(header, value.toString());
            }
        }
        database.createNativeQuery("""
                        insert into idempotency_key values (:id, :fingerprint, :status, cast(:headers as jsonb), :body, :now)
                        on conflict (id) do update set fingerprint = excluded.fingerprint, status = excluded.status,
                            headers = excluded.headers, body = excluded.body, created_at = excluded.created_at""")
                .setParameter("id", Digests.sha256(name))
                .setParameter("fingerprint", fingerprint)
                .setParameter("status", answer.getStatus())
                .setParameter("headers", json.writeValueAsString(kept))
                .setParameter("body", new Seal(name).close(json.writeValueAsString(answer.getEntity())))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private byte[] fingerprint() {
        var asked = new ByteArrayOutputStream();
        asked.writeBytes(uri.getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
        asked.writeBytes(String.valueOf(uri.getRequestUri().getRawQuery()).getBytes(StandardCharsets.UTF_8));
        asked.writeBytes(digest.get());
        return Digests.sha256(asked.toByteArray());
    }
}
