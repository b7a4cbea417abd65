package id.warta.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives the pages of lists names that clients would choose: {@code ArticlePage}, not {@code PageViewArticleSummary}. */
final class Pages {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String GENERIC = "PageView";

    private Pages() {}

    static void rename(OpenAPI document) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> renamed.put(plain(name), schema));
        document.getComponents().setSchemas(renamed);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(Pages::rename);
    }

    private static void rename(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(type -> type.getSchema())
                .filter(schema -> schema != null && schema.getRef() != null)
                .forEach(schema ->
                        schema.setRef(COMPONENTS + plain(schema.getRef().substring(COMPONENTS.length()))));
    }

    private static String plain(String name) {
        return name.startsWith(GENERIC)
                ? name.substring(GENERIC.length()).replaceAll("(View|Summary)$", "") + "Page"
                : name;
    }
}
