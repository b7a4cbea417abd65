package id.warta.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompactDocumentTest {
    private static final int MAX_SIZE = 400_000;

    @Test
    void servesTheStoredDocumentInJson() throws Exception {
        var json = new ObjectMapper();

        var served = given().noFilters()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract();

        assertThat(json.readTree(served.asByteArray()).path("components").path("responses"))
                .isEqualTo(json.readTree(Path.of("openapi/openapi.json").toFile())
                        .path("components")
                        .path("responses"));
        assertThat(served.contentType()).startsWith("application/json");
    }

    @Test
    void servesItWithoutIndentation() {
        var served = given().noFilters().get("/q/openapi?format=json").asByteArray();

        assertThat(served.length).isLessThan(MAX_SIZE);
        assertThat(new String(served, StandardCharsets.UTF_8)).doesNotContain("\n");
    }

    @Test
    void leavesYamlAsItIs() {
        assertThat(given().noFilters().get("/q/openapi").asString()).contains("openapi: 3.0.4");
    }
}
