package id.warta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests of every operation that are right and wrong in every part, the same at each run: none fails, and each refusal says why. It runs
 * after the other classes, whose documents it changes, and before those that look at all that was written.
 */
@QuarkusTest
@Order(Integer.MAX_VALUE - 1)
@TestInstance(Lifecycle.PER_CLASS)
class EveryOperationTest {
    private static final int TIMES = 40;
    private static final long SEED = 20_260_301;
    private static final OpenAPI DOCUMENT = ApiDocument.read();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = "acak";

    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry(
                    "Accept",
                    List.of(
                            "*/*",
                            "application/json",
                            "text/html;q=0",
                            "application/ld+json",
                            "a/b;q=2",
                            "text/*;level")),
            Map.entry("Accept-Language", List.of("id", "en-GB;q=0.3, id", "*;q=0")),
            Map.entry("Accept-Encoding", List.of("gzip", "br;q=0, gzip", "identity")),
            Map.entry("If-Match", List.of("*", "\"v1\"", "W/\"v1\"", "\"v1\", \"v2\"", "v1")),
            Map.entry("If-None-Match", List.of("*", "\"a\"", "a")),
            Map.entry("If-Modified-Since", List.of("Sun, 06 Nov 1994 08:49:37 GMT", "Thu, 32 Foo 2026 00:00:00 GMT")),
            Map.entry("If-Unmodified-Since", List.of("Sunday, 06-Nov-94 08:49:37 GMT")),
            Map.entry("Range", List.of("bytes=0-1", "bytes=9-1", "items=0-")),
            Map.entry("Idempotency-Key", List.of("acak-1", "\"acak-2\"")),
            Map.entry("Prefer", List.of("return=minimal", "respond-async, wait=x")),
            Map.entry("Authorization", List.of("Bearer", "Bearer wrt_x", "Basic OmE=", "Bearer a.b.c")),
            Map.entry("Forwarded", List.of("for=192.0.2.1", "for=\"[2001:db8::1]:80\";proto=x")),
            Map.entry("X-Forwarded-For", List.of("192.0.2.1, 10.0.0.1", "::1")),
            Map.entry("Origin", List.of("null", "https://a.example")),
            Map.entry("Cookie", List.of("a=b", "warta=; =x")),
            Map.entry("Comment-Edit-Token", List.of("x")),
            Map.entry("Content-Encoding", List.of("gzip")),
            Map.entry("Content-Language", List.of("id")),
            Map.entry("Content-Disposition", List.of("attachment; filename*=utf-8''%zz")),
            Map.entry("User-Agent", List.of("curl/8")),
            Map.entry("Referer", List.of("https://a.example/b")),
            Map.entry("traceparent", List.of("00-0-0-0")));

    /** The framework believes the first in tests only; answers to the second must be readable. */
    private static final List<String> AS_THEY_ARE = List.of("X-Forwarded-For", "Accept-Encoding");

    private static final List<String> NAMES = HEADERS.keySet().stream().sorted().toList();

    @TestHTTPResource("/")
    URI root;

    private String id = "";

    private record Asked(String path, String method, Operation operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Asked> operations() {
        var all = new ArrayList<Asked>();
        DOCUMENT.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> all.add(new Asked(path, method.name(), operation))));
        return all;
    }

    @BeforeEach
    void writeOnce() {
        if (!id.isEmpty()) {
            return;
        }
        Newsroom.tag(OWN);
        Newsroom.author(OWN);
        id = Newsroom.publish(OWN);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersWhateverIsAsked(Asked asked) throws Exception {
        var odd = new OddValues(SEED + asked.toString().hashCode());
        var faults = new ArrayList<String>();
        try (var client = new RawClient(root)) {
            for (int time = 0; time < TIMES; time++) {
                var target = target(asked, odd);
                var headers = headers(odd);
                var body = body(asked.operation, odd, headers);
                var answer = client.send(asked.method, target, headers, body.getBytes(StandardCharsets.UTF_8));
                for (var fault : faults(asked, target, answer)) {
                    faults.add("%s %s %s %s: %s"
                            .formatted(asked.method, brief(target), brief(headers.toString()), brief(body), fault));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static String brief(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static List<String> faults(Asked asked, String target, RawClient.Answer answer) throws Exception {
        if (answer.status() >= 500) {
            return List.of(answer.status() + " " + answer.body());
        }
        var faults = new ArrayList<String>();
        var type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() >= 400) {
            var problem =
                    type.equals("application/problem+json") ? JSON.readTree(answer.body()) : JSON.createObjectNode();
            if (problem.path("status").asInt() != answer.status()
                    || problem.path("detail").asText().isBlank()
                    || problem.path("detail").asText().equals("The request can not be read.")) {
                faults.add("no problem that says why: " + answer);
            }
        }
        if (!type.isEmpty() && !type.contains("json")) {
            return faults; // the validator says only, each time, that it can not read it
        }
        var response = SimpleResponse.Builder.status(answer.status());
        answer.headers().forEach(response::withHeader);
        if (!answer.body().isEmpty()) {
            response.withBody(answer.body());
        }
        var path = Contract.path(asked.path.replaceAll("\\{format}", "atom").replaceAll("\\{[^}]+}", "x"), type);
        var document = ApiDocument.of(URI.create(target).getRawQuery());
        for (var fault : document.faults(path, Request.Method.valueOf(asked.method), response.build())) {
            faults.add(answer.status() + " " + brief(fault));
        }
        return faults;
    }

    private String target(Asked asked, OddValues odd) {
        var target = asked.path;
        var query = new ArrayList<String>();
        for (var parameter : parameters(asked.operation)) {
            if ("path".equals(parameter.getIn())) {
                target = target.replace("{" + parameter.getName() + "}", encoded(inPath(parameter.getName(), odd)));
            } else if ("query".equals(parameter.getIn()) && odd.chance(30)) {
                query.add(parameter.getName() + "=" + encoded(odd.chance(50) ? likely(parameter, odd) : odd.text()));
            }
        }
        if (odd.chance(5)) {
            query.add(encoded(odd.text()) + "=" + encoded(odd.text()));
        }
        return query.isEmpty() ? target : target + "?" + String.join("&", query);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** What has no slash, and is no other address. */
    private String inPath(String name, OddValues odd) {
        if (name.equals("format")) {
            return odd.oneOf(List.of("rss", "atom", "json"));
        }
        if (name.equals("month")) {
            return odd.oneOf(List.of("2026-01", "0000-00", "9999-99"));
        }
        var text = odd.chance(70) ? odd.oneOf(List.of(OWN, id, id)) : odd.text();
        return text.isBlank() || text.contains("/") ? "1" : text;
    }

    private static String likely(Parameter parameter, OddValues odd) {
        var schema = parameter.getSchema();
        if (schema != null && schema.getEnum() != null) {
            List<?> allowed = schema.getEnum();
            return String.valueOf(odd.oneOf(allowed));
        }
        if (parameter.getExample() != null) {
            return String.valueOf(parameter.getExample());
        }
        return odd.oneOf(List.of(OWN, "1", "2", "true", "2026-01-01T00:00:00Z"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, String> headers(OddValues odd) {
        var headers = new LinkedHashMap<String, String>();
        if (odd.chance(75)) {
            headers.put("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN);
        }
        for (int more = odd.oneOf(List.of(0, 0, 1, 1, 2, 3)); more > 0; more--) {
            var name = odd.oneOf(NAMES);
            boolean likely = AS_THEY_ARE.contains(name) || odd.chance(50);
            headers.put(name, likely ? odd.oneOf(HEADERS.get(name)) : odd.text());
        }
        return headers;
    }

    /** A body of one of the operation's media types, or of another. */
    private static String body(Operation operation, OddValues odd, Map<String, String> headers) throws Exception {
        if (operation.getRequestBody() == null) {
            return odd.chance(5) ? odd.junk() : "";
        }
        var types = operation.getRequestBody().getContent();
        var type = odd.oneOf(types.keySet().stream().sorted().toList());
        var named = type.startsWith("multipart/") ? type + ";boundary=x" : type;
        headers.put(
                "Content-Type",
                odd.chance(90)
                        ? named
                        : odd.oneOf(List.of("text/plain", odd.text(), type + ";charset=x", type + ";boundary=\"")));
        if (odd.chance(15)) {
            return odd.junk();
        }
        var media = types.get(type);
        var example = media.getExample() != null
                ? media.getExample()
                : media.getExamples() == null
                        ? ""
                        : odd.oneOf(List.copyOf(media.getExamples().values())).getValue();
        if (!type.endsWith("json")) {
            return String.valueOf(example);
        }
        var document =
                Json.mapper().valueToTree(example) instanceof ObjectNode object ? object : JSON.createObjectNode();
        return odd.chance(40) ? named(document) : odd.mutated(document);
    }

    /** Under names of its own. */
    private static String named(JsonNode document) throws Exception {
        return JSON.writeValueAsString(document).replace("\"nasional\"", "\"" + OWN + "\"");
    }
}
