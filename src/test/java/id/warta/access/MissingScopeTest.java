package id.warta.access;

import static id.warta.testing.Newsroom.category;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of management with a token of each single scope: what is refused names the scope that would open it. */
@QuarkusTest
class MissingScopeTest {
    @Inject
    Scribes scribes;

    static List<String> scopes() {
        return Scope.ALL.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void namesTheScopeThatIsMissing(String scope) {
        category("lingkup-" + scope.replace(':', '-')); // an export of nothing has no body
        var token = scribes.token(scope);
        var refused = new ArrayList<String>();

        for (var asked : operations()) {
            var answer = ask(token, asked);
            assertThat(answer.statusCode()).as(asked.toString()).isLessThan(500);
            if (answer.statusCode() == 403) {
                refused.add(answer.path("missingScope"));
                assertThat(answer.header("WWW-Authenticate"))
                        .as(asked.toString())
                        .contains("insufficient_scope");
            }
        }

        assertThat(refused).isNotEmpty().isSubsetOf(Scope.ALL).doesNotContain(scope);
    }

    private record Asked(PathItem.HttpMethod method, String path, Operation operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Asked> operations() {
        var all = new ArrayList<Asked>();
        new OpenAPIV3Parser().read("openapi/openapi.yaml").getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> {
                    if (path.startsWith("/v1/manage/")) {
                        all.add(new Asked(method, path, operation));
                    }
                }));
        return all;
    }

    /** Nothing has the id, and the body is none that anything takes. */
    private static Response ask(String token, Asked asked) {
        var path = asked.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = Scribes.as(token);
        var body = asked.operation().getRequestBody();
        if (body != null) {
            var type = mediaType(asked.operation());
            request.config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                    .contentType(type)
                    .body("{");
        }
        return request.request(Method.valueOf(asked.method().name()), path);
    }

    private static String mediaType(Operation operation) {
        var types = operation.getRequestBody().getContent();
        return types.keySet().stream()
                .filter(type -> !type.startsWith("multipart/"))
                .sorted()
                .findFirst()
                .orElse("application/json");
    }
}
