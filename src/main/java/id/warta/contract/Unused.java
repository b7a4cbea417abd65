package id.warta.contract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Removes schemas that no operation refers to, directly or through others. */
final class Unused {
    private static final String COMPONENTS = "#/components/schemas/";

    private Unused() {}

    static void remove(OpenAPI document) {
        var all = document.getComponents().getSchemas();
        var used = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<Schema>();
        roots(document).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var schema = waiting.remove();
            var ref = schema.getRef();
            if (ref != null && used.add(ref.substring(COMPONENTS.length()))) {
                waiting.add(Objects.requireNonNull(all.get(ref.substring(COMPONENTS.length())), ref));
            }
            parts(schema).forEach(waiting::add);
        }
        Set.copyOf(all.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private static Stream<Schema> roots(OpenAPI document) {
        var operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
        var contents = Stream.concat(
                operations.stream()
                        .flatMap(operation -> Stream.concat(
                                Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()),
                                operation.getResponses().getAPIResponses().values().stream()
                                        .map(response -> response.getContent()))),
                document.getComponents().getResponses().values().stream().map(response -> response.getContent()));
        var parameters = Stream.concat(
                operations.stream().flatMap(operation -> all(operation.getParameters())),
                all(document.getComponents().getParameters()));
        return Stream.concat(
                contents.filter(Objects::nonNull).flatMap(Unused::schemas),
                parameters.map(parameter -> parameter.getSchema()).filter(Objects::nonNull));
    }

    private static Stream<Schema> schemas(Content content) {
        return content.getMediaTypes().values().stream()
                .map(type -> type.getSchema())
                .filter(Objects::nonNull);
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        all(schema.getProperties()),
                        all(schema.getAllOf()),
                        all(schema.getAnyOf()),
                        all(schema.getOneOf()))
                .flatMap(part -> part);
    }

    private static <T> Stream<T> all(@Nullable Collection<T> some) {
        return some == null ? Stream.empty() : some.stream();
    }

    private static <T> Stream<T> all(@Nullable Map<String, T> some) {
        return some == null ? Stream.empty() : some.values().stream();
    }
}
