package id.warta.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The error answers, written once among the document's components and named by the operations. */
final class Problems {
    private static final String RESPONSES = "#/components/responses/";
    private static final Map<Integer, Answer> ANSWERS = new LinkedHashMap<>();

    static {
        say(
                400,
                "BadRequest",
                "The request cannot be read: `malformed-request`, `malformed-json`, `unknown-parameter`, `invalid-parameter`");
        say(401, "Unauthenticated", "A valid bearer token is required: `unauthenticated`");
        say(403, "Forbidden", "The token lacks the scope: `forbidden`");
        say(404, "NotFound", "This address has nothing that the caller may see: `not-found`");
        say(405, "MethodNotAllowed", "The address does not take this method: `method-not-allowed`");
        say(406, "NotAcceptable", "The server has none of the accepted media types: `not-acceptable`");
        say(408, "RequestTimeout", "The body came too slowly: `request-timeout`");
        say(
                409,
                "Conflict",
                "Another document or state is in the way: `conflict`, `slug-taken`, `comments-closed`, `idempotency-in-progress`");
        say(410, "Gone", "The article was withdrawn: `gone`");
        say(
                412,
                "StaleVersion",
                "Another editor saved the document first: `stale-version`, with the present version, who saved it and when");
        say(413, "PayloadTooLarge", "The body is too large: `payload-too-large`");
        say(414, "UriTooLong", "The address is too long: `uri-too-long`");
        say(415, "UnsupportedMediaType", "The operation does not take the body's media type: `unsupported-media-type`");
        say(
                422,
                "Invalid",
                "The body has faults, each of them named: `validation`; or the Idempotency-Key belongs to another request: `idempotency-mismatch`");
        say(428, "PreconditionRequired", "If-Match must name the version that was read: `precondition-required`");
        say(429, "RateLimited", "The quota is used up for now: `rate-limited`, with Retry-After");
        say(500, "InternalError", "The server failed: `internal-error`");
        say(503, "Unavailable", "The database does not answer: `unavailable`");
    }

    private Problems() {}

    private record Answer(String name, String description) {}

    private static void say(int status, String name, String description) {
        ANSWERS.put(status, new Answer(name, description));
    }

    /** Writes every error answer into the components. */
    static void define(OpenAPI document) {
        ANSWERS.forEach((status, answer) -> {
            var type = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
            var example = Examples.ofProblem(status);
            if (example != null) {
                type.setExample(example);
            }
            document.getComponents()
                    .addResponse(
                            answer.name(),
                            OASFactory.createAPIResponse()
                                    .description(answer.description())
                                    .content(
                                            OASFactory.createContent().addMediaType("application/problem+json", type)));
        });
    }

    /** Names the answer of a status in an operation that does not describe it itself. */
    static void add(Operation operation, int status) {
        var code = Integer.toString(status);
        if (!operation.getResponses().hasAPIResponse(code)) {
            var answer = Objects.requireNonNull(ANSWERS.get(status));
            operation.getResponses().addAPIResponse(code, named(answer.name()));
        }
    }

    /** A response that stands among the components under this name. */
    static APIResponse named(String name) {
        return OASFactory.createAPIResponse().ref(RESPONSES + name);
    }
}
