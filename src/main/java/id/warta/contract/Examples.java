package id.warta.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/** Puts an example into every operation: its file is named by the operation's id and holds a response, and a request if it takes one. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> PROBLEMS = read("problems");

    private Examples() {}

    static void add(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> add(document, operation));
    }

    /** An example of the problem that a status stands for, if there is one worth showing. */
    static @Nullable Object ofProblem(int status) {
        return PROBLEMS.get(Integer.toString(status));
    }

    private static void add(OpenAPI document, Operation operation) {
        var example = read(operation.getOperationId());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.getContent().getMediaTypes().forEach((name, type) -> {
                    if (!name.equals("text/html")) {
                        set(document, operation, name, type, ofResponse(example, name));
                    }
                });
            }
        });
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .forEach((name, type) ->
                            set(document, operation, "request", type, Objects.requireNonNull(example.get("request"))));
        }
    }

    /** One for all media types, or in {@code responses} one for each. */
    private static Object ofResponse(Map<String, Object> example, String mediaType) {
        return Objects.requireNonNull(
                example.get("responses") instanceof Map<?, ?> each ? each.get(mediaType) : example.get("response"));
    }

    /** Names an example that stands among the components: the operation's own, or that of the operation that it names. */
    private static void set(OpenAPI document, Operation operation, String part, MediaType type, Object value) {
        var source = value instanceof Map<?, ?> named && named.get("$ref") instanceof String other
                ? other
                : operation.getOperationId();
        var shown = source.equals(operation.getOperationId())
                ? value
                : part.equals("request")
                        ? Objects.requireNonNull(read(source).get("request"))
                        : ofResponse(read(source), part);
        var form = part.equals("application/json")
                ? ""
                : "-" + part.replaceFirst("^[^/]+/", "").replaceFirst(";.*", "").replace('+', '-');
        document.getComponents()
                .addExample(source + form, OASFactory.createExample().value(shown));
        type.addExample("example", OASFactory.createExample().ref("#/components/examples/" + source + form));
    }

    /**
     * The example of an operation.
     *
     * @throws IllegalStateException if the operation has no example, which stops the build
     */
    private static Map<String, Object> read(String operation) {
        try (var file = Examples.class.getResourceAsStream("/openapi-examples/" + operation + ".json")) {
            if (file == null) {
                throw new IllegalStateException("No example for " + operation);
            }
            return JSON.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
