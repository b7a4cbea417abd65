package id.warta.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The second form of every answer that {@code fields} can trim: the same members, none of them required. Without it the
 * document would promise members that a trimmed answer lacks.
 */
final class Sparse {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String PREFIX = "Sparse";

    private final Map<String, Schema> whole;
    private final Map<String, Schema> sparse = new LinkedHashMap<>();

    private Sparse(Map<String, Schema> whole) {
        this.whole = whole;
    }

    static void add(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var sparse = new Sparse(schemas);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(Sparse::isTrimmed)
                .forEach(sparse::widen);
        var all = new LinkedHashMap<>(schemas);
        all.putAll(sparse.sparse);
        document.getComponents().setSchemas(all);
    }

    private static boolean isTrimmed(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "fields".equals(parameter.getName()));
    }

    private void widen(Operation operation) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(type -> {
                    var schema = type.getSchema();
                    type.setSchema(OASFactory.createSchema().addAnyOf(schema).addAnyOf(loosen(schema)));
                });
    }

    private Schema loosen(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema().ref(COMPONENTS + nameOf(schema.getRef()));
        }
        var loose = OASFactory.createSchema()
                .type(schema.getType())
                .description(schema.getDescription())
                .format(schema.getFormat())
                .enumeration(schema.getEnumeration())
                .items(schema.getItems() == null ? null : loosen(schema.getItems()));
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(part -> loose.addAllOf(loosen(part)));
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(part -> loose.addAnyOf(loosen(part)));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> loose.addProperty(name, loosen(property)));
        }
        return loose;
    }

    /** The loosened schema's name, made on first use; one of the open alternatives stays as it is. */
    private String nameOf(String ref) {
        var name = ref.substring(COMPONENTS.length());
        var schema = whole.get(name);
        if (name.equals("Page") || schema == null || schema.getProperties() == null || schema.getOneOf() != null) {
            return name;
        }
        var loose = PREFIX + name;
        if (!sparse.containsKey(loose)) {
            sparse.put(loose, OASFactory.createSchema()); // a placeholder, for schemas that hold themselves
            sparse.put(loose, loosen(schema));
        }
        return loose;
    }
}
