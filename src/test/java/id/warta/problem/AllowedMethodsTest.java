package id.warta.problem;

import static id.warta.testing.Newsroom.editor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document says which methods an address takes, and all others are refused as such. */
@QuarkusTest
class AllowedMethodsTest {
    private static final List<Method> METHODS =
            List.of(Method.GET, Method.POST, Method.PUT, Method.PATCH, Method.DELETE);

    @Test
    void refusesEveryMethodThatTheDocumentDoesNotHave() {
        var document = new OpenAPIV3Parser().read("openapi/openapi.yaml");
        var wrong = new ArrayList<String>();
        int refused = 0;
        for (var path : document.getPaths().entrySet()) {
            var known = new TreeSet<String>();
            path.getValue().readOperationsMap().keySet().forEach(method -> known.add(method.name()));
            var address = path.getKey().replaceAll("\\{[^}]*}", "tidak-ada");
            for (var method : METHODS) {
                if (known.contains(method.name())) {
                    continue;
                }
                refused++;
                var answer = editor().body(Map.of()).request(method, address);
                var allowed = String.valueOf(answer.header("Allow"));
                if (answer.statusCode() != 405
                        || !List.of(allowed.split(", ", -1)).containsAll(known)) {
                    wrong.add(method + " " + address + ": " + answer.statusCode() + ", " + allowed);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(100);
    }
}
