package id.warta.exchange;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.access.Scribes;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything can be taken elsewhere, and brought back. */
@QuarkusTest
class ExportResourceTest {
    @Inject
    Scribes scribes;

    @Test
    void writesWhatAnImportTakesBackWithoutAChange() {
        category("ekspor");
        author("ekspor");
        tag("ekspor");
        var id = story("ekspor-satu", "ekspor")
                .with("custom", Map.of("harga", 1.5))
                .publish();
        editor().header("If-Match", "*").body(Map.of("slug", "ekspor-dua")).patch("/v1/manage/articles/" + id);

        var lines = export("?include=comments,revisions");

        assertThat(lines.stream().map(line -> line.path("kind").asText()).distinct())
                .startsWith("author", "category", "tag")
                .contains("article", "revision");
        assertThat(article(lines, id).path("slug").asText()).isEqualTo("ekspor-dua");
        assertThat(article(lines, id).path("formerSlugs")).singleElement().satisfies(slug -> assertThat(slug.asText())
                .isEqualTo("ekspor-satu"));
        assertThat(lines.stream()
                        .filter(line -> line.path("kind").asText().equals("revision"))
                        .filter(line -> line.path("article").asText().equals(id)))
                .hasSize(2);
        assertThat(export("?include=comments,revisions")).isEqualTo(lines);
        assertThat(export("").stream().map(line -> line.path("kind").asText())).doesNotContain("comment", "revision");
    }

    @Test
    void tellsOnlyWhatWasSavedSince() {
        category("ekspor-sejak");
        story("ekspor-lama", "ekspor-sejak").publish();
        var id = story("ekspor-tanda", "ekspor-sejak").publish();
        var since = editor().get("/v1/manage/articles/" + id).path("updatedAt").toString();
        var later = story("ekspor-baru", "ekspor-sejak").publish();

        var slugs = export("?since=" + since).stream()
                .filter(line -> line.path("kind").asText().equals("article"))
                .map(line -> line.path("slug").asText())
                .toList();

        assertThat(slugs).contains("ekspor-baru").doesNotContain("ekspor-lama", "ekspor-tanda");
        assertThat(article(export(""), later).path("status").asText()).isEqualTo("published");
    }

    @Test
    void bringsBackWhatIsTakenByTheBulkUploadToo() {
        category("ekspor-massa");
        var id = story("ekspor-massa", "ekspor-massa")
                .with("externalId", "ekspor:massa")
                .publish();
        var line = article(export(""), id).toString();

        var answer = as(TestDatabase.ADMIN_TOKEN)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(
                        line.replace("ekspor-massa\"", "ekspor-massa-salin\"")
                                        .replace(id, UUID.randomUUID().toString())
                                        .replace("ekspor:massa", "ekspor:salin")
                                        .replace("\"category\":\"ekspor-massa-salin\"", "\"category\":\"ekspor-massa\"")
                                + "\n{\"kind\":\"category\",\"slug\":\"ekspor-massa-kategori\",\"name\":\"K\"}\n{\"kind\":\"apa\"}")
                .post("/v1/manage/articles/bulk")
                .asString();

        assertThat(Imports.lines(answer).stream().map(row -> row.path("action").asText()))
                .startsWith("created", "created", "failed");
    }

    @Test
    void isForThoseWhoMayReadAll() {
        category("ekspor-hak");
        as(scribes.token("articles:read"))
                .get("/v1/manage/export.ndjson")
                .then()
                .statusCode(200);
        as(scribes.token("articles:read"))
                .get("/v1/manage/export.ndjson?include=comments")
                .then()
                .statusCode(403);
        as(scribes.token("articles:write"))
                .get("/v1/manage/export.ndjson")
                .then()
                .statusCode(403);
        as(scribes.token(new UUID[] {UUID.fromString(category("ekspor-batas"))}, "articles:read"))
                .get("/v1/manage/export.ndjson")
                .then()
                .statusCode(403);
        editor().get("/v1/manage/export.ndjson?include=semua").then().statusCode(400);
        editor().get("/v1/manage/export.ndjson?since=kemarin").then().statusCode(400);
    }

    private static List<JsonNode> export(String query) {
        return Imports.lines(as(TestDatabase.ADMIN_TOKEN)
                .get("/v1/manage/export.ndjson" + query)
                .asString());
    }

    private static JsonNode article(List<JsonNode> lines, String id) {
        return lines.stream()
                .filter(line -> line.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
