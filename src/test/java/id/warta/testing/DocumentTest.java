package id.warta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API document says by its letter, without the repairs of {@link ApiDocument}. */
class DocumentTest {
    @Test
    void hasNoFaultThatAParserFinds() {
        assertThat(new OpenAPIV3Parser()
                        .readLocation("openapi/openapi.yaml", null, null)
                        .getMessages())
                .isEmpty();
    }

    @Test
    void letsARootCategoryHaveNoParent() {
        var category = """
                {"id": "019a0000-0000-7000-8000-000000000000", "parentId": null, "parent": null, "slug": "a", "name": "A",
                "description": null, "path": "a", "position": 0, "createdAt": "2026-01-01T00:00:00Z", "createdBy": "admin",
                "updatedAt": "2026-01-01T00:00:00Z", "updatedBy": "admin", "version": 1}""";
        var answer = SimpleResponse.Builder.status(201)
                .withContentType("application/json")
                .withHeader("Location", "/v1/categories/a")
                .withHeader("ETag", "\"v1\"")
                .withBody(category)
                .build();

        var validator =
                OpenApiInteractionValidator.createFor(ApiDocument.read()).build();
        var report = validator.validateResponse("/v1/manage/categories", Request.Method.POST, answer);
        assertThat(report.getMessages()).isEmpty();
    }

    @Test
    void namesErrorsOnceForAllOperations() {
        var document = new OpenAPIV3Parser().read("openapi/openapi.yaml");
        var inline = document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> !response.getKey().startsWith("2"))
                .filter(response -> response.getValue().get$ref() == null);

        assertThat(inline).isEmpty();
    }

    @Test
    void describesEveryTag() {
        var document = new OpenAPIV3Parser().read("openapi/openapi.yaml");
        var described = document.getTags().stream()
                .filter(tag -> tag.getDescription() != null)
                .map(tag -> tag.getName())
                .toList();

        assertThat(document.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .flatMap(operation -> operation.getTags().stream()))
                .isSubsetOf(described);
    }

    @Test
    void describesEveryOperation() {
        assertThat(new OpenAPIV3Parser()
                        .read("openapi/openapi.yaml").getPaths().values().stream()
                                .flatMap(path -> path.readOperations().stream())
                                .filter(operation -> operation.getDescription() == null)
                                .map(operation -> operation.getOperationId()))
                .isEmpty();
    }

    @Test
    void givesAnArticleInOneMediaTypeForEachOperation() {
        var paths = new OpenAPIV3Parser().read("openapi/openapi.yaml").getPaths();

        assertThat(List.of("", ".jsonld", ".ninjs"))
                .allSatisfy(ending -> assertThat(paths.get("/v1/articles/{slugOrId}" + ending)
                                .getGet()
                                .getResponses()
                                .get("200")
                                .getContent())
                        .hasSize(1));
    }

    @Test
    void hasNoSchemaThatNothingRefersTo() throws Exception {
        var text = Files.readString(Path.of("openapi/openapi.yaml"));

        assertThat(new OpenAPIV3Parser()
                        .read("openapi/openapi.yaml")
                        .getComponents()
                        .getSchemas()
                        .keySet())
                .allSatisfy(name -> assertThat(text).containsPattern("#/components/schemas/" + name + "\\b"));
    }
}
