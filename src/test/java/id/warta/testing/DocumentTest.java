package id.warta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
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

        var validator = OpenApiInteractionValidator.createFor(new OpenAPIV3Parser().read("openapi/openapi.yaml"))
                .build();
        var report = validator.validateResponse("/v1/manage/categories", Request.Method.POST, answer);
        assertThat(report.getMessages()).isEmpty();
    }
}
