package id.warta.exchange;

import static id.warta.testing.Newsroom.category;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.access.Scribes;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import of all that a source has takes away what is missing. */
@QuarkusTest
class ImportSyncTest {
    @Inject
    Scribes scribes;

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
        assertThat(job.path("sync").toString())
                .isEqualTo(quoted("{'source':'impor-sinkron','missing':'withdraw','confirm':null,"
                        + "'known':10,'withdrawn':1,'trashed':0,'reported':0,'failed':0,'refused':null}"));
        assertThat(tried.at("/sync/withdrawn").asInt()).isOne();
        when().get("/v1/articles/impor-sinkron-10").then().statusCode(410);
    }

    @Test
    void takesNoMoreThanATenthAway() {
        category("impor-banyak");
        Imports.run("?type=ndjson&sync=impor-banyak", file("impor-banyak", 4));

        var job = Imports.run("?type=ndjson&sync=impor-banyak&missing=trash", file("impor-banyak", 3));

        assertThat(told(job)).containsExactly("impor-banyak:4 skipped missing", "null failed ");
        assertThat(job.at("/sync/reported").asInt()).isOne();
        assertThat(job.at("/sync/refused").asText()).contains("confirm=1");
        assertThat(Imports.report(job).get(4).at("/problem/detail").asText()).contains("confirm=1");
        when().get("/v1/articles/impor-banyak-4").then().statusCode(200);
        var confirmed = Imports.run("?type=ndjson&sync=impor-banyak&missing=trash&confirm=1", file("impor-banyak", 3));
        assertThat(told(confirmed)).containsExactly("impor-banyak:4 updated trashed");
        assertThat(confirmed.at("/sync/confirm").asInt()).isOne();
        assertThat(confirmed.at("/sync/trashed").asInt()).isOne();
        when().get("/v1/articles/impor-banyak-4").then().statusCode(404);
    }

    @Test
    void takesItsOrderAsPartsOfAForm() {
        category("impor-formulir");
        form("impor-formulir", 4, Map.of());

        var job = form("impor-formulir", 3, Map.of("missing", "withdraw", "confirm", "1"));

        assertThat(job.at("/sync/withdrawn").asInt()).isOne();
        when().get("/v1/articles/impor-formulir-4").then().statusCode(410);
        assertThat(Imports.run("?type=ndjson", "{}").path("sync").isNull()).isTrue();
    }

    @Test
    void takesTheAddressBeforeTheForm() {
        given().auth()
                .preemptive()
                .oauth2(TestDatabase.ADMIN_TOKEN)
                .multiPart("file", "a.ndjson", new byte[] {'{'})
                .multiPart("missing", "withdraw")
                .multiPart("sync", "impor-mana")
                .post("/v1/manage/imports?type=ndjson&missing=salah")
                .then()
                .statusCode(400);
    }

    @Test
    void createsWhatTheFileNamesOnlyIfAsked() {
        var line = quoted("{'externalId':'impor-buat:1','headline':'Buat','category':'Impor Buat/Impor Anak'}");

        assertThat(Imports.report(Imports.run("?type=ndjson", line))
                        .get(0)
                        .at("/problem/errors/0/pointer")
                        .asText())
                .isEqualTo("/category");
        var tried = Imports.report(Imports.run("?type=ndjson&create=categories&dryRun=true", line));
        var made = Imports.report(Imports.run("?type=ndjson&create=categories", line));

        assertThat(tried.get(0).path("warnings")).hasSize(2);
        assertThat(made.get(0).path("warnings"))
                .extracting(warning -> warning.path("detail").asText())
                .containsExactly("Created in categories: impor-buat", "Created in categories: impor-anak");
        Imports.start(scribes.token("imports:write"), "?type=ndjson&create=categories", new byte[] {'{'})
                .then()
                .statusCode(403)
                .body("missingScope", equalTo("taxonomy:write"));
    }

    private static JsonNode form(String source, int last, Map<String, String> parts) {
        var request = given().auth()
                .preemptive()
                .oauth2(TestDatabase.ADMIN_TOKEN)
                .multiPart("file", "sinkron.ndjson", file(source, last).getBytes(StandardCharsets.UTF_8))
                .multiPart("type", "ndjson")
                .multiPart("sync", source);
        parts.forEach(request::multiPart);
        return Imports.await(request.post("/v1/manage/imports"));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
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
