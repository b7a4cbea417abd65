package id.warta.site;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request calls this server is not handed on. */
@QuarkusTest
class OwnAddressesTest {
    private static final String SERVER = "http://localhost:";

    @Test
    void namesNewDocumentsByTheSitesAddress() {
        category("alamat-sendiri");

        post("articles", Map.of("headline", "Alamat sendiri"))
                .statusCode(201)
                .header("Location", startsWith(SERVER))
                .header("Location", matchesPattern("[^?#]+/v1/manage/articles/[0-9a-f-]{36}"));
        post("tags", Map.of("name", "Alamat sendiri")).statusCode(201).header("Location", startsWith(SERVER));
        post("tokens", Map.of("name", "alamat-sendiri", "scopes", List.of("articles:read")))
                .statusCode(201)
                .header("Location", startsWith(SERVER));
    }

    @Test
    void namesPreviewsByTheSitesAddress() {
        var article = post("articles", Map.of("headline", "Alamat pratinjau"))
                .extract()
                .<String>path("id");

        post("articles/" + article + "/preview-link", Map.of())
                .statusCode(201)
                .header("Location", startsWith(SERVER))
                .body("url", startsWith(SERVER));
    }

    private static ValidatableResponse post(String kind, Map<String, ?> document) {
        return editor().header("Host", "jahat.example")
                .header("X-Forwarded-Host", "jahat.example")
                .header("Forwarded", "host=jahat.example")
                .body(document)
                .post("/v1/manage/" + kind)
                .then();
    }
}
