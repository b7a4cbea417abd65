package id.warta.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of a nullable reference what type it has: by OpenAPI 3.0.3, {@code nullable} without a {@code type} beside it says
 * nothing.
 */
final class Nullables {
    private static final String COMPONENTS = "#/components/schemas/";

    private Nullables() {}

    static void type(Map<String, Schema> schemas) {
        schemas.values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .forEach(property -> type(property, schemas));
    }

    private static void type(Schema property, Map<String, Schema> schemas) {
        var choices = property.getAnyOf();
        var ref = choices == null ? null : choices.get(0).getRef();
        var target = ref == null ? null : schemas.get(ref.substring(COMPONENTS.length()));
        if (target == null || target.getType() == null) {
            return;
        }
        var types = new ArrayList<>(target.getType());
        types.add(Schema.SchemaType.NULL);
        property.setAnyOf(null);
        property.setType(types);
        if (target.getProperties() != null) {
            property.addAllOf(OASFactory.createSchema().ref(ref));
        } else {
            property.setFormat(target.getFormat());
            property.setEnumeration(target.getEnumeration() == null ? null : withNull(target.getEnumeration()));
        }
    }

    private static List<Object> withNull(List<Object> values) {
        var all = new ArrayList<>(values);
        all.add(null);
        return all;
    }
}
