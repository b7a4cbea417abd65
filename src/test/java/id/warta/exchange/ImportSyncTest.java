package id.warta.exchange;

import static id.warta.testing.Newsroom.category;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import of all that a source has takes away what is missing. */
@QuarkusTest
class ImportSyncTest {
    @Test
    void withdrawsWhatIsMissing() {
        category("impor-sinkron");
        Imports.run("?type=ndjson&sync=impor-sinkron", file("impor-sinkron", 10));

        var tried =
                Imports.run("?type=ndjson&sync=impor-sinkron&missing=withdraw&dryRun=true", file("impor-sinkron", 9));
        var job = Imports.run("?type=ndjson&sync=impor-sinkron&missing=withdraw", file("impor-sinkron", 9));

        assertThat(told(tried)).containsExactly("impor-sinkron:10 updated withdrawn");
        assertThat(told(job)).containsExactly("impor-sinkron:10 updated withdrawn");
        assertThat(Imports.counts(job)).isEqualTo("10 0 1 9 0");
        when().get("/v1/articles/impor-sinkron-10").then().statusCode(410);
    }

    @Test
    void takesNoMoreThanATenthAway() {
        category("impor-banyak");
        Imports.run("?type=ndjson&sync=impor-banyak", file("impor-banyak", 4));

        var job = Imports.run("?type=ndjson&sync=impor-banyak&missing=trash", file("impor-banyak", 3));

        assertThat(told(job)).containsExactly("impor-banyak:4 skipped missing", "null failed ");
        assertThat(Imports.report(job).get(4).at("/problem/detail").asText()).contains("confirm=1");
        when().get("/v1/articles/impor-banyak-4").then().statusCode(200);
        var confirmed = Imports.run("?type=ndjson&sync=impor-banyak&missing=trash&confirm=1", file("impor-banyak", 3));
        assertThat(told(confirmed)).containsExactly("impor-banyak:4 updated trashed");
        when().get("/v1/articles/impor-banyak-4").then().statusCode(404);
    }

    @Test
    void namesAWrongOrder() {
        Imports.start("?type=ndjson&missing=trash", "{}").then().statusCode(400);
    }

    private static String file(String category, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> ("{'kind':'article','externalId':'%1$s:%2$d','slug':'%1$s-%2$d','headline':'Impor',"
                                + "'category':'%1$s','status':'published','body':{'markdown':'Isi'}}")
                        .formatted(category, number)
                        .replace('\'', '"'))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> told(JsonNode job) {
        return Imports.report(job).stream()
                .filter(row -> row.path("source").asText().equals("sync"))
                .map(row -> row.path("externalId").asText() + " "
                        + row.path("action").asText() + " "
                        + row.at("/warnings/0/code").asText())
                .toList();
    }
}
