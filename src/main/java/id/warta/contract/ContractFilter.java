package id.warta.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds to the API document what is true of whole groups of operations, so that no operation has to say it: the problems that it
 * can answer with, its headers, the members that its answers always have.
 */
public class ContractFilter implements OASFilter {
    /** What changes nothing, says itself what it did before, or counts each. */
    private static final Set<String> WITHOUT_KEY = Set.of("exportComments", "uploadArticles", "countView");

    /** Schemas whose members depend on what was asked for. */
    private static final Set<String> OPTIONAL = Set.of("Body", "ManagedBody");

    private static final String RESOLVE = "/v1/resolve";
    private static final Set<PathItem.HttpMethod> CHANGES =
            Set.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Flat.trim(document.getComponents().getSchemas());
        document.getComponents().getSchemas().forEach((name, schema) -> require(name, schema));
        document.getComponents().getSchemas().values().forEach(ContractFilter::leaveExamplesToOperations);
        Nullables.type(document.getComponents().getSchemas());
        document.addServer(OASFactory.createServer().url("/").description("The server that gave this document"));
        Problems.define(document);
        CacheHeaders.define(document);
        document.getPaths().getPathItems().forEach(this::complete);
        Pages.rename(document);
        ManagedItems.add(document);
        Shorthands.add(document.getComponents().getSchemas());
        Patches.add(document);
        FeedFormats.add(document);
        Examples.add(document);
        Documents.add(document);
        JsonLines.describe(document);
        Enumerations.name(document);
        SharedParameters.move(document);
        Unused.remove(document);
    }

    /** What is answered is always whole; what is sent may leave out whatever is not required. */
    private static void require(String name, Schema schema) {
        if (name.endsWith("Input") || schema.getProperties() == null) {
            return;
        }
        if (schema.getRequired() == null && !OPTIONAL.contains(name)) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        } else if (schema.getRequired() != null && schema.getRequired().isEmpty()) {
            schema.setRequired(null);
        }
        if (schema.getDiscriminator() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    /** Every operation has an example of its own: a described member needs none. */
    private static void leaveExamplesToOperations(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> property.setExamples(null));
        }
    }

    private void complete(String path, PathItem item) {
        boolean managed = path.startsWith("/v1/manage/");
        boolean delivered = RootDocuments.isOne(path)
                || (path.startsWith("/v1/") && !managed && !path.startsWith("/v1/preview/") && !path.endsWith("/form"));
        item.getOperations().forEach((method, operation) -> {
            var statuses = new ArrayList<>(List.of(400, 405, 406, 414, 500, 503));
            if (managed) {
                statuses.addAll(List.of(401, 403));
                operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme("bearer"));
            }
            if (!managed) {
                operation.setSecurity(new ArrayList<>());
            }
            if (path.contains("{") || path.equals(RESOLVE) || RootDocuments.mayBeAbsent(path)) {
                statuses.add(404);
            }
            if (path.startsWith("/v1/articles/{") || path.startsWith("/v1/feeds/articles/") || path.equals(RESOLVE)) {
                statuses.add(410);
            }
            if (method != PathItem.HttpMethod.GET) {
                statuses.addAll(List.of(408, 409, 413, 415, 422, 429));
            }
            if (managed && CHANGES.contains(method)) {
                statuses.addAll(List.of(412, 428));
            }
            if (!managed && method != PathItem.HttpMethod.GET) {
                statuses.addAll(List.of(401, 403, 410, 429));
            }
            if (takesIfMatch(operation)) {
                statuses.add(412);
            }
            statuses.stream().distinct().sorted().forEach(status -> Problems.add(operation, status));
            if (delivered && method == PathItem.HttpMethod.GET) {
                operation.getResponses().getAPIResponse("200").headers(CacheHeaders.all());
                operation.getResponses().addAPIResponse("304", Problems.named(CacheHeaders.NOT_MODIFIED));
            }
            if (delivered && (path.contains("{slug") || path.equals(RESOLVE))) {
                operation.getResponses().addAPIResponse("308", Problems.named(CacheHeaders.MOVED));
            }
            if (path.equals("/v1/articles/{slugOrId}")) {
                // each vocabulary has an operation of its own, so that generated clients ask for one media type
                operation.getResponses().getAPIResponse("200").getContent().removeMediaType("application/ld+json");
            }
            if (path.equals("/") || path.equals("/problems/{code}")) {
                operation.getResponses().getAPIResponse("200").getContent().addMediaType("text/html", page());
            }
            if (managed && operation.getResponses().hasAPIResponse("201")) {
                operation.getResponses().getAPIResponse("201").headers(CacheHeaders.ofNew());
            }
            if (managed && operation.getResponses().hasAPIResponse("202")) {
                operation.getResponses().getAPIResponse("202").headers(CacheHeaders.ofJob());
            }
            if (method == PathItem.HttpMethod.POST && !WITHOUT_KEY.contains(operation.getOperationId())) {
                Keys.add(operation);
            }
            if (managed && CHANGES.contains(method) && operation.getResponses().hasAPIResponse("200")) {
                operation.getResponses().getAPIResponse("200").headers(CacheHeaders.ofVersion());
            }
        });
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    /** The same for people, chosen by Accept. */
    private static MediaType page() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example("<!doctype html>");
    }
}
