package id.warta.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Makes problem documents: in the language that the request prefers, each with an id of its own. */
@Singleton
public class Problems {
    /** RFC 9457, section 3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** The problem that says no more than its status does. */
    public Problem ofStatus(int status, Locale language) {
        var code = Code.ofStatus(status);
        return of(code, status, Wording.of("detail." + code.spelling()), List.of(), Map.of(), language);
    }

    public Problem of(Code code, Wording wording, Locale language) {
        return of(code, code.status(), wording, List.of(), Map.of(), language);
    }

    /** What a failure of one of many things would be answered by, if it was the only one. */
    public Problem of(RuntimeException reason, Locale language) {
        if (reason instanceof ApiException known) {
            return of(known, language);
        }
        if (reason instanceof ConstraintViolationException taken) {
            var key = "constraint." + taken.getConstraintName();
            return of(Code.CONFLICT, Wording.exists(key) ? Wording.of(key) : Wording.of("detail.conflict"), language);
        }
        return ofStatus(
                reason instanceof LockAcquisitionException || DatabaseAway.isCauseOf(reason) ? 503 : 500, language);
    }

    Problem of(ApiException reason, Locale language) {
        var code = reason.code();
        return of(code, code.status(), reason.wording(), reason.faults(), reason.extensions(), language);
    }

    /** The document's bytes, for answers that do not pass through the REST layer. */
    public byte[] write(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem of(
            Code code,
            int status,
            Wording wording,
            List<Fault> faults,
            Map<String, Object> extensions,
            Locale language) {
        var trace = UUID.randomUUID().toString();
        return new Problem(
                "/problems/" + code.spelling(),
                Wording.of("title." + code.spelling()).in(language),
                status,
                wording.in(language),
                "urn:uuid:" + trace,
                code.spelling(),
                trace,
                items(faults, language),
                (String) extensions.get("suggestion"),
                (Integer) extensions.get("currentVersion"),
                (String) extensions.get("savedBy"),
                (Instant) extensions.get("savedAt"),
                (Long) extensions.get("useCount"),
                (String) extensions.get("missingScope"),
                (Problem.Place) extensions.get("existing"));
    }

    private static @Nullable List<Problem.Item> items(List<Fault> faults, Locale language) {
        return faults.isEmpty()
                ? null
                : faults.stream()
                        .map(fault -> new Problem.Item(
                                fault.pointer(),
                                fault.parameter(),
                                fault.code(),
                                fault.wording().in(language)))
                        .toList();
    }
}
