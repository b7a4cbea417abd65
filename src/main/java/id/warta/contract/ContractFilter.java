package id.warta.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the API document what is true of whole groups of operations, so that no operation has to say it: the problems that it
 * can answer with, its headers, the members that its answers always have.
 */
public class ContractFilter implements OASFilter {
    /** What changes nothing, says itself what it did before, or counts each. */
    private static final Set<String> WITHOUT_KEY = Set.of("exportComments", "uploadArticles", "countView");

    private static final String RESOLVE = "/v1/resolve";
    private static final Map<Integer, String> PROBLEMS = new LinkedHashMap<>();

    private static final Set<PathItem.HttpMethod> CHANGES =
            Set.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    static {
        PROBLEMS.put(
                400,
                "The request can not be read: `malformed-request`, `malformed-json`, `unknown-parameter`, `invalid-parameter`");
        PROBLEMS.put(401, "A valid bearer token is needed: `unauthenticated`");
        PROBLEMS.put(403, "The token lacks the scope: `forbidden`");
        PROBLEMS.put(404, "Nothing that this caller may see stands here: `not-found`");
        PROBLEMS.put(405, "The address does not take this method: `method-not-allowed`");
        PROBLEMS.put(406, "None of the accepted media types can be given: `not-acceptable`");
        PROBLEMS.put(
                409,
                "It collides with what stands already: `conflict`, `slug-taken`, `comments-closed`, `idempotency-in-progress`");
        PROBLEMS.put(410, "The article was withdrawn: `gone`");
        PROBLEMS.put(
                412,
                "Somebody saved it first: `stale-version`, with the version that stands now and who saved it when");
        PROBLEMS.put(413, "The body is too large: `payload-too-large`");
        PROBLEMS.put(414, "The address is too long: `uri-too-long`");
        PROBLEMS.put(415, "The body's media type is not taken: `unsupported-media-type`");
        PROBLEMS.put(
                422,
                "The body has faults, each named: `validation`; or the key was used for another: `idempotency-mismatch`");
        PROBLEMS.put(428, "If-Match must say which version was read: `precondition-required`");
        PROBLEMS.put(429, "The quota is used up for now: `rate-limited`, with Retry-After");
        PROBLEMS.put(500, "The server failed: `internal-error`");
        PROBLEMS.put(503, "The database does not answer: `unavailable`");
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Flat.trim(document.getComponents().getSchemas());
        document.getComponents().getSchemas().forEach((name, schema) -> require(name, schema));
        Nullables.type(document.getComponents().getSchemas());
        document.addServer(OASFactory.createServer().url("/").description("The server that gave this document"));
        document.getPaths().getPathItems().forEach(this::complete);
        Pages.rename(document);
        Shorthands.add(document.getComponents().getSchemas());
        Sparse.add(document);
        Patches.add(document);
        FeedFormats.add(document);
        Examples.add(document);
        Vocabularies.add(document);
        Documents.add(document);
    }

    /** What is answered is always whole; what is sent may leave out whatever is not required. */
    private static void require(String name, Schema schema) {
        if (name.endsWith("Input") || schema.getProperties() == null) {
            return;
        }
        if (schema.getRequired() == null && !name.equals("Body") && !name.equals("ManagedBody")) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
        if (schema.getDiscriminator() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
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
                statuses.addAll(List.of(409, 413, 415, 422));
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
            statuses.stream().distinct().sorted().forEach(status -> addProblem(operation, status));
            if (delivered && method == PathItem.HttpMethod.GET) {
                operation.getResponses().getAPIResponse("200").headers(CacheHeaders.all());
                operation.getResponses().addAPIResponse("304", CacheHeaders.notModified());
            }
            if (delivered && (path.contains("{slug") || path.equals(RESOLVE))) {
                operation.getResponses().addAPIResponse("308", CacheHeaders.moved());
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

    private static void addProblem(Operation operation, int status) {
        var code = Integer.toString(status);
        if (!operation.getResponses().hasAPIResponse(code)) {
            operation.getResponses().addAPIResponse(code, problem(status));
        }
    }

    private static APIResponse problem(int status) {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        var example = Examples.ofProblem(status);
        if (example != null) {
            type.setExample(example);
        }
        return OASFactory.createAPIResponse()
                .description(PROBLEMS.getOrDefault(status, "A problem"))
                .content(OASFactory.createContent().addMediaType("application/problem+json", type));
    }
}
