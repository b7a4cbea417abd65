package id.warta.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Feeds come in three formats, which their paths name: each operation answers in all of them. */
final class FeedFormats {
    private static final String FEEDS = "/v1/feeds/";

    private FeedFormats() {}

    static void add(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(FEEDS)) {
                item.getOperations().values().forEach(FeedFormats::complete);
            }
        });
    }

    private static void complete(Operation operation) {
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("format"))
                .forEach(FeedFormats::name);
        var response = operation.getResponses().getAPIResponse("200");
        var json = response.getContent().getMediaTypes().values().iterator().next();
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        "application/rss+xml", OASFactory.createMediaType().schema(text()))
                .addMediaType(
                        "application/atom+xml", OASFactory.createMediaType().schema(text()))
                .addMediaType("application/feed+json", json));
    }

    private static void name(Parameter parameter) {
        parameter
                .description("RSS 2.0, Atom 1.0 or JSON Feed 1.1; what `Accept` says does not matter")
                .schema(text().enumeration(List.of("rss", "atom", "json")));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
