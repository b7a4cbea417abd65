package id.warta.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Map;

/** The API document. An answer to {@code fields} is held against a sparse form of its schema: the same members, none required. */
@SuppressWarnings("rawtypes") // as the parser gives schemas
final class ApiDocument {
    private static final ApiDocument WHOLE = new ApiDocument(false);
    private static final ApiDocument TRIMMED = new ApiDocument(true);

    private final OpenApiInteractionValidator validator;

    private ApiDocument(boolean sparse) {
        var document = read();
        var schemas = document.getComponents().getSchemas();
        if (sparse) {
            schemas.forEach(ApiDocument::loosen);
        }
        schemas.values().forEach(schema -> admitNull(schema, schemas));
        validator = OpenApiInteractionValidator.createFor(document)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", Level.IGNORE) // tests send wrong ones on purpose
                        .build())
                .build();
    }

    static ApiDocument of(String query) {
        return query != null && query.matches("(.*&)?fields=.*") ? TRIMMED : WHOLE;
    }

    /** The document with its shared answers, headers and parameters in their places, where the validator looks for them. */
    static OpenAPI read() {
        var document = new OpenAPIV3Parser().read("openapi/openapi.yaml");
        var shared = document.getComponents();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    operation
                            .getResponses()
                            .replaceAll(
                                    (status, response) -> named(response.get$ref(), shared.getResponses(), response));
                    operation.getResponses().values().stream()
                            .filter(response -> response.getHeaders() != null)
                            .forEach(response -> response.getHeaders()
                                    .replaceAll(
                                            (name, header) -> named(header.get$ref(), shared.getHeaders(), header)));
                    if (operation.getParameters() != null) {
                        operation
                                .getParameters()
                                .replaceAll(parameter -> named(parameter.get$ref(), shared.getParameters(), parameter));
                    }
                });
        shared.getResponses().values().stream()
                .filter(response -> response.getHeaders() != null)
                .forEach(response -> response.getHeaders()
                        .replaceAll((name, header) -> named(header.get$ref(), shared.getHeaders(), header)));
        return document;
    }

    private static <T> T named(String ref, Map<String, T> shared, T own) {
        return ref == null ? own : shared.get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    List<String> faults(String path, Request.Method method, Response response) {
        return validator.validateResponse(path, method, response).getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage() + " " + message.getAdditionalInfo())
                .toList();
    }

    /** A page always says where it stands, and the kind of a block tells which schema it has. */
    private static void loosen(String name, Schema<?> schema) {
        if (!name.equals("Page") && !name.startsWith("Problem") && !name.endsWith("Block") && !name.endsWith("Page")) {
            schema.setRequired(null);
        }
    }

    /** Reads {@code allOf} one type and nullable as it is meant; by the letter of OpenAPI 3.0 it never takes a null. */
    private static void admitNull(Schema<?> schema, Map<String, Schema> schemas) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().replaceAll((name, property) -> {
            if (!Boolean.TRUE.equals(property.getNullable()) || property.getAllOf() == null) {
                return property;
            }
            var ref = ((Schema<?>) property.getAllOf().get(0)).get$ref();
            var meant = schemas.get(ref.substring(ref.lastIndexOf('/') + 1));
            return Json.mapper().convertValue(meant, Schema.class).nullable(true);
        });
    }
}
