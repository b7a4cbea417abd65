package id.warta.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives enumerations that stand in several places a name, so that generated clients have one type of each. */
final class Enumerations {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final Map<List<Object>, String> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put(List.of("rss", "atom", "json"), "FeedFormat");
        NAMED.put(List.of("wxr", "ghost", "markdown-zip", "disqus", "ndjson"), "ImportType");
    }

    private final Map<List<Object>, String> names = new LinkedHashMap<>();

    static void name(OpenAPI document) {
        var all = new LinkedHashMap<>(document.getComponents().getSchemas());
        var enumerations = new Enumerations();
        all.forEach((name, schema) -> {
            if (schema.getEnumeration() != null && schema.getEnumeration().size() > 1) {
                enumerations.names.put(schema.getEnumeration(), name);
            }
        });
        NAMED.forEach((values, name) -> {
            enumerations.names.put(values, name);
            document.getComponents()
                    .addSchema(
                            name,
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .enumeration(values));
        });
        var originals = Set.copyOf(enumerations.names.values());
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!originals.contains(name)) {
                enumerations.replaceIn(schema);
            }
        });
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(parameter -> parameter.setSchema(enumerations.replaced(parameter.getSchema())));
        enumerations.nameNullables(document);
    }

    private void replaceIn(Schema schema) {
        if (schema.getProperties() != null) {
            var properties = new LinkedHashMap<>(schema.getProperties());
            properties.replaceAll((name, property) -> replaced(property));
            schema.setProperties(properties);
        }
        if (schema.getItems() != null) {
            schema.setItems(replaced(schema.getItems()));
        }
    }

    private Schema replaced(Schema schema) {
        replaceIn(schema);
        var name = schema.getEnumeration() == null ? null : names.get(schema.getEnumeration());
        if (name == null) {
            return schema;
        }
        var ref = OASFactory.createSchema().ref(COMPONENTS + name);
        return schema.getDescription() == null && schema.getDefaultValue() == null
                ? ref
                : OASFactory.createSchema()
                        .description(schema.getDescription())
                        .defaultValue(schema.getDefaultValue())
                        .addAllOf(ref);
    }

    /** An enumeration that may be null, for each that is so in a body that is sent: {@code ArticleStatusOrNull}. */
    private void nameNullables(OpenAPI document) {
        var made = new LinkedHashMap<String, Schema>();
        document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> {
                    var properties = new LinkedHashMap<>(schema.getProperties());
                    properties.replaceAll((member, property) -> nullable(property, made));
                    schema.setProperties(properties);
                });
        made.forEach(document.getComponents()::addSchema);
    }

    private Schema nullable(Schema property, Map<String, Schema> made) {
        var plain = property.getEnumeration() == null ? new ArrayList<>() : new ArrayList<>(property.getEnumeration());
        var name = plain.remove(null) ? names.get(plain) : null;
        if (name == null) {
            return property;
        }
        made.put(name + "OrNull", property);
        return OASFactory.createSchema().ref(COMPONENTS + name + "OrNull");
    }
}
