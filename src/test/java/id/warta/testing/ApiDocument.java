package id.warta.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Map;

/**
 * The API document, read strictly: it lets any answer be trimmed, and here one may be only if {@code fields} asked for
 * it.
 */
@SuppressWarnings("rawtypes") // as the parser gives schemas
final class ApiDocument {
    private static final ApiDocument WHOLE = new ApiDocument(0);
    private static final ApiDocument TRIMMED = new ApiDocument(1);

    private final OpenApiInteractionValidator validator;

    private ApiDocument(int alternative) {
        var document = new OpenAPIV3Parser().read("openapi/openapi.yaml");
        document.getPaths().values().forEach(path -> path.readOperations()
                .forEach(operation -> choose(operation, alternative)));
        var schemas = document.getComponents().getSchemas();
        close(document);
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

    List<String> faults(String path, Request.Method method, Response response) {
        return validator.validateResponse(path, method, response).getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage() + " " + message.getAdditionalInfo())
                .toList();
    }

    private static void choose(Operation operation, int alternative) {
        var success = operation.getResponses().get("200");
        if (success == null || success.getContent() == null) {
            return;
        }
        success.getContent().values().forEach(type -> {
            if (type.getSchema() != null && type.getSchema().getAnyOf() != null) {
                type.setSchema((Schema<?>) type.getSchema().getAnyOf().get(alternative));
            }
        });
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

    /** A trimmed answer has less, never more. */
    private static void close(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.startsWith("Sparse")) {
                schema.setAdditionalProperties(false);
            }
        });
    }
}
