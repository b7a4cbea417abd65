package id.warta.exchange.bulk;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.access.Scribes;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A nightly script sends all that its source has, and what is missing goes. */
@QuarkusTest
class BulkSyncTest {
    @Inject
    ObjectMapper json;

    @Inject
    Scribes scribes;

    @Test
    void withdrawsWhatIsMissing() {
        category("sinkron");
        sync("sinkron", "", rows("sinkron", 1, 20));

        var answers = sync("sinkron", "&missing=withdraw", rows("sinkron", 1, 18));

        assertThat(told(answers, 18)).containsExactly("sinkron:19 withdrawn", "sinkron:20 withdrawn");
        assertThat(answers.get(18).get("row").intValue()).isZero();
        assertThat(totals(answers)).isEqualTo("18 rows, 20 known, 2 missing, 2 removed");
        when().get("/v1/articles/berita-sinkron-20")
                .then()
                .statusCode(410)
                .body("detail", containsString("Artikel ini tidak tersedia lagi."));
        assertThat(totals(sync("sinkron", "&missing=withdraw", rows("sinkron", 1, 18))))
                .isEqualTo("18 rows, 18 known, 0 missing, 0 removed");
    }

    @Test
    void trashesWhatIsMissing() {
        category("sinkron-buang");
        sync("sinkron-buang", "", rows("sinkron-buang", 1, 10));

        var answers = sync("sinkron-buang", "&missing=trash", rows("sinkron-buang", 1, 9));

        assertThat(told(answers, 9)).containsExactly("sinkron-buang:10 trashed");
        editor().get("/v1/manage/articles?externalId=sinkron-buang:10")
                .then()
                .body("items.status", contains("trashed"));
    }

    @Test
    void takesNoMoreThanATenthAway() {
        category("sinkron-banyak");
        sync("sinkron-banyak", "", rows("sinkron-banyak", 1, 10));

        var answers = sync("sinkron-banyak", "&missing=withdraw", rows("sinkron-banyak", 1, 8));

        assertThat(told(answers, 8)).containsExactly("sinkron-banyak:10 missing", "sinkron-banyak:9 missing");
        assertThat(refusal(answers)).contains("confirm=2");
        assertThat(totals(answers)).endsWith("2 missing, 0 removed");
        assertThat(refusal(sync("sinkron-banyak", "&missing=withdraw&confirm=3", rows("sinkron-banyak", 1, 8))))
                .contains("confirm=2");
        when().get("/v1/articles/berita-sinkron-banyak-10").then().statusCode(200);
        assertThat(totals(sync("sinkron-banyak", "&missing=withdraw&confirm=2", rows("sinkron-banyak", 1, 8))))
                .endsWith("2 missing, 2 removed");
    }

    @Test
    void onlyReportsUnlessToldMore() {
        category("sinkron-lapor");
        sync("sinkron-lapor", "", rows("sinkron-lapor", 1, 3));

        var answers = sync("sinkron-lapor", "", rows("sinkron-lapor", 1, 1));

        assertThat(told(answers, 1)).containsExactly("sinkron-lapor:2 missing", "sinkron-lapor:3 missing");
        assertThat(answers.get(3).at("/sync/refused").isNull()).isTrue();
        assertThat(totals(sync("sinkron-lapor", "", rows("sinkron-lapor", 1, 1))))
                .endsWith("2 missing, 0 removed");
    }

    @Test
    void keepsNothingOfADryRun() {
        category("sinkron-coba");
        sync("sinkron-coba", "", rows("sinkron-coba", 1, 10));

        var answers = sync("sinkron-coba", "&missing=withdraw&dryRun=true", rows("sinkron-coba", 2, 11));

        assertThat(told(answers, 10)).containsExactly("sinkron-coba:1 withdrawn");
        when().get("/v1/articles/berita-sinkron-coba-1").then().statusCode(200);
        assertThat(totals(sync("sinkron-coba", "", rows("sinkron-coba", 1, 10))))
                .endsWith("10 known, 0 missing, 0 removed");
    }

    @Test
    void leavesWhatARowThatFailedMayMean() {
        category("sinkron-rusak");
        sync("sinkron-rusak", "", rows("sinkron-rusak", 1, 10));
        var failing = rows("sinkron-rusak", 1, 9) + "\n{'externalId':'sinkron-rusak:10','headline':7}";

        assertThat(totals(sync("sinkron-rusak", "&missing=withdraw", failing))).endsWith("0 missing, 0 removed");
        var answers = sync("sinkron-rusak", "&missing=withdraw", rows("sinkron-rusak", 1, 9) + "\n{rusak");
        assertThat(totals(answers)).endsWith("1 missing, 0 removed");
        assertThat(refusal(answers)).isNotEmpty();
    }

    @Test
    void knowsTheArticlesOfItsOwnSourceOnly() {
        category("sinkron-dua");
        sync("sinkron-dua-a", "", rows("sinkron-dua", 1, 10));

        assertThat(totals(sync("sinkron-dua-b", "&missing=withdraw", rows("sinkron-dua", 11, 12))))
                .endsWith("0 known, 0 missing, 0 removed");
    }

    @Test
    void leavesDraftsWhenItWithdraws() {
        category("sinkron-draf");
        var drafts = rows("sinkron-draf", 1, 10).replace("'published'", "'draft'");
        sync("sinkron-draf", "", drafts);

        var answers = sync(
                "sinkron-draf", "&missing=withdraw", drafts.lines().limit(9).collect(Collectors.joining("\n")));

        assertThat(told(answers, 9)).containsExactly("sinkron-draf:10 missing");
        assertThat(answers.get(9).at("/warnings/0/code").textValue()).isEqualTo("not-published");
    }

    @Test
    void namesAWrongOrder() {
        send(TestDatabase.ADMIN_TOKEN, "?missing=withdraw&confirm=2", "")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("missing", "confirm"));
        send(TestDatabase.ADMIN_TOKEN, "?sync=x&missing=hapus", "").then().statusCode(400);
        send(scribes.token("articles:write"), "?sync=x&missing=trash", "")
                .then()
                .statusCode(403)
                .body("missingScope", equalTo("articles:publish"));
    }

    private static String rows(String category, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> ("{'externalId':'%1$s:%2$d','headline':'Berita %1$s %2$d','category':'%1$s',"
                                + "'status':'published','body':{'markdown':'Isi %2$d'}}")
                        .formatted(category, number))
                .collect(Collectors.joining("\n"));
    }

    private List<JsonNode> sync(String source, String query, String rows) {
        var answer = send(TestDatabase.ADMIN_TOKEN, "?sync=" + source + query, rows);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString().lines().map(this::read).toList();
    }

    private static Response send(String token, String query, String rows) {
        return as(token)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson; charset=utf-8")
                .body(rows.replace('\'', '"'))
                .post("/v1/manage/articles/bulk" + query);
    }

    /** What became of the articles that no row sent. */
    private static List<String> told(List<JsonNode> lines, int rows) {
        return lines.subList(rows, lines.size() - 1).stream()
                .map(line -> line.get("externalId").textValue() + " "
                        + line.get("action").textValue())
                .toList();
    }

    private static String totals(List<JsonNode> lines) {
        var last = lines.get(lines.size() - 1);
        var sync = last.get("sync");
        return "%s rows, %s known, %s missing, %s removed"
                .formatted(last.at("/totals/rows"), sync.get("known"), sync.get("missing"), sync.get("removed"));
    }

    private static String refusal(List<JsonNode> lines) {
        return lines.get(lines.size() - 1).at("/sync/refused/detail").asText();
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
