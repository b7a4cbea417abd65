package id.warta.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Moves parameters that several operations share into the document's components. */
final class SharedParameters {
    private static final String COMPONENTS = "#/components/parameters/";

    private SharedParameters() {}

    static void move(OpenAPI document) {
        var operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .toList();
        var uses = new TreeMap<String, Integer>();
        operations.stream()
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(parameter -> uses.merge(describe(parameter), 1, Integer::sum));
        var names = new HashMap<String, String>();
        operations.forEach(operation -> share(operation, uses, names, document));
    }

    private static void share(
            Operation operation, Map<String, Integer> uses, Map<String, String> names, OpenAPI document) {
        var parameters = new ArrayList<Parameter>();
        for (var parameter : operation.getParameters()) {
            var described = describe(parameter);
            if (uses.getOrDefault(described, 0) < 2) {
                parameters.add(parameter);
                continue;
            }
            var name = names.computeIfAbsent(described, unnamed -> free(parameter.getName(), names.values()));
            document.getComponents().addParameter(name, parameter);
            parameters.add(OASFactory.createParameter().ref(COMPONENTS + name));
        }
        operation.setParameters(parameters);
    }

    /** The name in the style of components, {@code IfMatch}; with a number if other parameters have it. */
    private static String free(String name, Iterable<String> taken) {
        var words = new StringBuilder();
        for (String word : name.split("-", -1)) {
            words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        var all = new ArrayList<String>();
        taken.forEach(all::add);
        int number = 2;
        var free = words.toString();
        while (all.contains(free)) {
            free = words.toString() + number++;
        }
        return free;
    }

    private static String describe(Parameter parameter) {
        return List.of(
                        parameter.getName(),
                        String.valueOf(parameter.getIn()),
                        String.valueOf(parameter.getDescription()),
                        String.valueOf(parameter.getRequired()),
                        String.valueOf(parameter.getExample()),
                        describe(parameter.getSchema()))
                .toString();
    }

    private static String describe(Schema schema) {
        var all = new TreeMap<String, String>();
        schema.getAll()
                .forEach((name, value) ->
                        all.put(name, value instanceof Schema inner ? describe(inner) : String.valueOf(value)));
        if (schema.getAllOf() != null) {
            all.put(
                    "allOf",
                    schema.getAllOf().stream()
                            .map(SharedParameters::describe)
                            .toList()
                            .toString());
        }
        return String.valueOf(schema.getRef()) + all;
    }
}
