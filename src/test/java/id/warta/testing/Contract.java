package id.warta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Holds every answer that a test gets against the API document, and keeps the addresses of readers out of delivery. */
public class Contract implements QuarkusTestBeforeEachCallback, Filter {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        var response = context.next(request, wanted);
        var uri = URI.create(request.getURI());
        var document = ApiDocument.of(uri.getRawQuery());
        var method = Request.Method.valueOf(request.getMethod());
        var faults = document.faults(
                path(uri.getPath(), String.valueOf(response.contentType())), method, RestAssuredResponse.of(response));
        assertThat(faults).as("%s %s", method, uri).isEmpty();
        if (uri.getPath().startsWith("/v1/") && !uri.getPath().startsWith("/v1/manage/")) {
            assertThat(response.asString()).doesNotContain(Readers.MAIL);
        }
        return response;
    }

    /** An article in another vocabulary is documented at an address of its own, whatever address gave it. */
    static String path(String path, String mediaType) {
        var ending =
                mediaType.contains("ninjs") ? ".ninjs" : mediaType.startsWith("application/ld+json") ? ".jsonld" : "";
        return path.endsWith(ending) ? path : path + ending;
    }
}
