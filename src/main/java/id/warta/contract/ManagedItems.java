package id.warta.contract;

import java.util.ArrayList;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Documents the items of management's list of articles: they have a body only if it was asked for. */
final class ManagedItems {
    private static final String SUMMARY = "ManagedArticleSummary";

    private ManagedItems() {}

    static void add(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var whole = Objects.requireNonNull(schemas.get("ManagedArticle"));
        var required = new ArrayList<>(whole.getRequired());
        required.remove("body");
        document.getComponents()
                .addSchema(
                        SUMMARY,
                        OASFactory.createSchema()
                                .type(whole.getType())
                                .required(required)
                                .properties(whole.getProperties())
                                .additionalPropertiesSchema(whole.getAdditionalPropertiesSchema()));
        var items = Objects.requireNonNull(schemas.get("ManagedArticlePage"))
                .getProperties()
                .get("items");
        Objects.requireNonNull(items).setItems(OASFactory.createSchema().ref("#/components/schemas/" + SUMMARY));
    }
}
