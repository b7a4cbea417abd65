package id.warta.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The schemas of merge patches: what the input has, none of it required, for {@code ArticleInput} under the name {@code
 * ArticlePatch}.
 */
final class Patches {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String INPUT = "Input";

    private final Map<String, Schema> whole;
    private final Map<String, Schema> patches = new LinkedHashMap<>();

    private Patches(Map<String, Schema> whole) {
        this.whole = whole;
    }

    static void add(OpenAPI document) {
        var patches = new Patches(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .map(item -> item.getOperations().get(PathItem.HttpMethod.PATCH))
                .filter(operation -> operation != null)
                .forEach(patches::loosen);
        var all = new LinkedHashMap<>(patches.whole);
        all.putAll(patches.patches);
        document.getComponents().setSchemas(all);
    }

    private void loosen(Operation operation) {
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(type -> type.setSchema(loosen(type.getSchema())));
    }

    private Schema loosen(Schema schema) {
        var ref = schema.getRef();
        if (ref == null || !ref.endsWith(INPUT)) {
            return schema;
        }
        var name = ref.substring(COMPONENTS.length());
        var patch = name.substring(0, name.length() - INPUT.length()) + "Patch";
        if (!patches.containsKey(patch)) {
            patches.put(patch, loosenMembers(Objects.requireNonNull(whole.get(name))));
        }
        return OASFactory.createSchema().ref(COMPONENTS + patch);
    }

    private Schema loosenMembers(Schema input) {
        var patch = OASFactory.createSchema()
                .type(input.getType())
                .description(
                        "A merge patch (RFC 7396): what is left out stays, null clears, arrays are replaced whole");
        input.getProperties().forEach((name, property) -> patch.addProperty(name, loosenMember(property)));
        return patch;
    }

    /** A nullable reference is {@code allOf} of one. */
    private Schema loosenMember(Schema property) {
        if (property.getAllOf() == null) {
            return loosen(property);
        }
        var loose = OASFactory.createSchema().type(property.getType()).description(property.getDescription());
        property.getAllOf().forEach(part -> loose.addAllOf(loosen(part)));
        return loose;
    }
}
