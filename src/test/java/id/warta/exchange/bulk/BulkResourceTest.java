package id.warta.exchange.bulk;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.access.Scribes;
import id.warta.testing.AtOnce;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script runs as often as it likes, and is told of every row. */
@QuarkusTest
class BulkResourceTest {
    @Inject
    ObjectMapper json;

    @Inject
    Scribes scribes;

    @Test
    void createsThreeHundredRowsButTheTwoThatAreBroken() {
        category("massa");
        var rows = IntStream.rangeClosed(1, 302)
                .mapToObj(number ->
                        number == 7 ? "{rusak" : number == 250 ? row(number, "tak-ada-massa") : row(number, "massa"))
                .collect(Collectors.joining("\n"));

        var answers = upload("", rows);

        assertThat(totals(answers)).isEqualTo("302 300 0 0 2");
        assertThat(answers).hasSize(303);
        assertThat(answers.get(6).at("/problem/code").textValue()).isEqualTo("malformed-json");
        assertThat(answers.get(249).at("/problem/errors/0/pointer").textValue()).isEqualTo("/category");
        assertThat(answers.get(249).get("externalId").textValue()).isEqualTo("tak-ada-massa:250");
        assertThat(answers.get(301).get("row").intValue()).isEqualTo(302);
        assertThat(totals(upload("", rows))).isEqualTo("302 0 0 300 2");
        when().get("/v1/articles/berita-massa-1").then().statusCode(200).body("tags.name", contains("Massa satu"));
        editor().get("/v1/manage/articles?externalId=massa:302").then().body("items.version", contains(1));
    }

    @Test
    void keepsWhatARequestOfItsOwnWouldKeep() {
        category("setara");
        author("setara-rina");
        var row = "{'externalId':'setara:1','headline':'Setara Benar','category':'setara','tags':['Setara','SETARA'],"
                + "'authors':['setara-rina'],'status':'published','body':{'html':'<p>Isi<script>x</script></p>'},"
                + "'custom':{'harga':1.5},'dateline':{'place':'Jakarta'}}";

        var answers = upload("", row);

        assertThat(answers.get(0).at("/action").textValue()).isEqualTo("created");
        assertThat(answers.get(0).at("/warnings/0/code").textValue()).isEqualTo("removed");
        var id = answers.get(0).get("id").textValue();
        editor().get("/v1/manage/articles/" + id)
                .then()
                .body("tags.name", contains("Setara"))
                .body("authors.role", contains("reporter"))
                .body("custom.harga", equalTo(1.5f))
                .body("createdBy", equalTo("admin"));
        editor().get("/v1/manage/articles/" + id + "/revisions").then().body("items.number", contains(1));
        editor().get("/v1/manage/audit?documentId=" + id).then().body("items.action", contains("created"));
    }

    @Test
    void keepsAllOrNothing() {
        category("semua");
        var rows = row(1, "semua") + "\n{'externalId':'semua:x','category':'tak-ada-semua'}\n" + row(3, "semua");

        var answers = upload("?atomic=true", rows);

        assertThat(totals(answers)).isEqualTo("3 0 0 0 3");
        assertThat(answers.get(0).at("/problem/code").textValue()).isEqualTo("conflict");
        assertThat(answers.get(1).at("/problem/code").textValue()).isEqualTo("validation");
        editor().get("/v1/manage/articles?category=semua").then().body("items", hasSize(0));
        assertThat(totals(upload("?atomic=true", row(1, "semua") + "\n" + row(2, "semua"))))
                .isEqualTo("2 2 0 0 0");
    }

    @Test
    void triesWithoutKeeping() {
        category("coba");

        assertThat(totals(upload("?dryRun=true", row(1, "coba") + "\n{}"))).isEqualTo("2 1 0 0 1");
        assertThat(totals(upload("?dryRun=true&atomic=true", row(1, "coba")))).isEqualTo("1 1 0 0 0");
        editor().get("/v1/manage/articles?category=coba").then().body("items", hasSize(0));
    }

    @Test
    void replacesWhatChangedOnly() {
        category("ganti-massa");
        upload("", row(1, "ganti-massa") + "\n" + row(2, "ganti-massa"));

        var answers = upload(
                "", row(1, "ganti-massa") + "\n" + row(2, "ganti-massa").replace("Berita ganti-massa 2", "Judul Baru"));

        assertThat(totals(answers)).isEqualTo("2 0 1 1 0");
        editor().get("/v1/manage/articles?externalId=ganti-massa:2")
                .then()
                .body("items.headline", contains("Judul Baru"))
                .body("items.version", contains(2));
    }

    @Test
    void takesTwoRowsOfOneIdOneAfterTheOther() {
        category("kembar-massa");

        var answers = upload("", row(1, "kembar-massa") + "\n" + row(1, "kembar-massa"));

        assertThat(totals(answers)).isEqualTo("2 1 0 1 0");
    }

    @Test
    void givesEqualHeadlinesTheirOwnSlugs() {
        var rows = "{'headline':'Sama Semua Massal'}\n".repeat(3) + "{'slug':'sama-semua-massal','headline':'x'}";

        var answers = upload("?mode=create", rows);

        assertThat(answers.subList(0, 3))
                .extracting(answer -> answer.get("slug").textValue())
                .containsExactlyInAnyOrder("sama-semua-massal", "sama-semua-massal-2", "sama-semua-massal-3");
        assertThat(answers.get(3).at("/problem/code").textValue()).isEqualTo("slug-taken");
    }

    @Test
    void patchesByEitherId() {
        category("tambal-massa");
        var id = upload("", row(1, "tambal-massa")).get(0).get("id").textValue();

        var answers = upload(
                "?mode=patch",
                "{'externalId':'tambal-massa:1','kicker':'Kota'}\n{'id':'" + id + "','kicker':'Kota'}\n"
                        + "{'externalId':'tak-ada:1','kicker':'x'}\n[]\n{'id':'" + id + "','featured':null}");

        assertThat(totals(answers)).isEqualTo("5 0 1 1 3");
        assertThat(answers.get(2).at("/problem/code").textValue()).isEqualTo("not-found");
        assertThat(answers.get(3).at("/problem/code").textValue()).isEqualTo("validation");
    }

    @Test
    void publishesNothingWithoutTheScope() {
        category("izin-massa");
        var token = scribes.token("articles:write");

        var answers = lines(send(as(token), "", row(1, "izin-massa")));

        assertThat(answers.get(0).at("/problem/missingScope").textValue()).isEqualTo("articles:publish");
        assertThat(send(as(scribes.token("articles:read")), "", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesARowThatIsTooLongAlone() {
        var answers = upload(
                "?mode=create", "{'notes':'" + "a".repeat(1 << 20) + "'}\n{'headline':'Sesudah Panjang'}\n\n  \n");

        assertThat(totals(answers)).isEqualTo("2 1 0 0 1");
        assertThat(answers.get(0).at("/problem/errors/0/code").textValue()).isEqualTo("too-long");
    }

    @Test
    void takesMoreThanFourMegabytes() {
        category("besar");
        var rows = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> row(number, "besar").replace("Isi ", "Isi " + "panjang sekali ".repeat(6_000)))
                .collect(Collectors.joining("\n"));

        assertThat(rows.length()).isGreaterThan(5_000_000);
        assertThat(totals(upload("", rows))).isEqualTo("60 60 0 0 0");
    }

    @Test
    void createsEachRowOnceForScriptsAtOnce() throws Exception {
        category("serempak-massa");
        var rows = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> row(number, "serempak-massa"))
                .collect(Collectors.joining("\n"));

        var answers = AtOnce.call(4, () -> upload("", rows));

        long created = answers.stream()
                .flatMap(List::stream)
                .filter(line -> "created".equals(line.path("action").asText()))
                .count();
        assertThat(created).isEqualTo(40);
        assertThat(answers).allSatisfy(lines -> assertThat(totals(lines)).endsWith(" 0"));
    }

    @Test
    void takesArticlesAway() {
        category("pergi");
        upload("", row(1, "pergi") + "\n" + row(2, "pergi") + "\n" + row(3, "pergi"));
        var rows = "{'externalId':'pergi:1','action':'withdraw','withdrawnReason':'Keliru'}\n"
                + "{'externalId':'pergi:2','action':'trash'}\n{'externalId':'pergi:3','action':'delete'}";

        assertThat(actions(upload("?dryRun=true", rows))).containsExactly("withdrawn", "trashed", "deleted");
        assertThat(actions(upload("", rows))).containsExactly("withdrawn", "trashed", "deleted");
        assertThat(actions(upload("", rows))).containsOnly("unchanged");
        when().get("/v1/articles/berita-pergi-1").then().statusCode(410);
        when().get("/v1/articles/berita-pergi-2").then().statusCode(404);
        editor().get("/v1/manage/articles?externalId=pergi:3").then().body("items", hasSize(0));
    }

    @Test
    void takesNothingAwayThatIsNotNamed() {
        var answers = upload(
                "",
                "{'externalId':'tak-ada-pergi','action':'trash'}\n{'action':'trash'}\n"
                        + "{'externalId':'x','action':'hapus'}\n{'externalId':'x','action':'trash','headline':'x'}");

        assertThat(totals(answers)).isEqualTo("4 0 0 0 4");
        assertThat(answers.get(0).at("/problem/code").textValue()).isEqualTo("not-found");
        assertThat(answers.get(1).at("/problem/errors/0/pointer").textValue()).isEqualTo("/externalId");
        assertThat(answers.get(2).at("/problem/errors/0/pointer").textValue()).isEqualTo("/action");
        assertThat(answers.get(3).at("/problem/errors/0/pointer").textValue()).isEqualTo("/headline");
    }

    @Test
    void keepsTheOrderOfRowsThatTakeAway() {
        category("urut-pergi");
        upload("", row(1, "urut-pergi"));

        var answers = upload("", "{'externalId':'urut-pergi:1','action':'delete'}\n" + row(1, "urut-pergi"));

        assertThat(actions(answers)).containsExactly("deleted", "created");
    }

    @Test
    void leavesWhatWasWithdrawn() {
        category("tarik-massa");
        upload("", row(1, "tarik-massa"));
        upload("", "{'externalId':'tarik-massa:1','action':'withdraw','withdrawnReason':'Keliru'}");
        var other = row(1, "tarik-massa").replace("Isi", "Teks");

        for (var rows : List.of(row(1, "tarik-massa"), other)) {
            var answers = upload("", rows);
            assertThat(actions(answers)).containsExactly("unchanged");
            assertThat(answers.get(0).at("/warnings/0/code").textValue()).isEqualTo("still-withdrawn");
        }
        var patched = upload("?mode=patch", "{'externalId':'tarik-massa:1','kicker':'Kota','status':'published'}");
        assertThat(actions(patched)).containsExactly("updated");
        assertThat(patched.get(0).at("/warnings/0/code").textValue()).isEqualTo("still-withdrawn");
        when().get("/v1/articles/berita-tarik-massa-1").then().statusCode(410);
    }

    @Test
    void leavesWhatIsInTheTrash() {
        category("buang-massa");
        upload("", row(1, "buang-massa"));
        upload("", "{'externalId':'buang-massa:1','action':'trash'}");

        var answers = upload("?mode=patch", "{'externalId':'buang-massa:1','kicker':'Kota','status':'published'}");

        assertThat(actions(answers)).containsExactly("unchanged");
        assertThat(answers.get(0).at("/warnings/0/code").textValue()).isEqualTo("still-withdrawn");
    }

    @Test
    void revivesWhereARowSaysSo() {
        category("hidup-massa");
        upload("", row(1, "hidup-massa") + "\n" + row(2, "hidup-massa"));
        upload("", "{'externalId':'hidup-massa:1','action':'trash'}\n{'externalId':'hidup-massa:2','action':'trash'}");

        var answers = upload(
                "",
                row(1, "hidup-massa").replace("{'ext", "{'revive':true,'ext") + "\n"
                        + row(2, "hidup-massa").replace("{'ext", "{'ifVersion':2,'ext"));

        assertThat(actions(answers)).containsExactly("updated", "updated");
        assertThat(answers.get(0).get("warnings")).isEmpty();
        when().get("/v1/articles/berita-hidup-massa-2").then().statusCode(200);
    }

    @Test
    void refusesARowForAnotherVersion() {
        category("versi-massa");
        upload("", row(1, "versi-massa"));

        var answers = upload("", row(1, "versi-massa").replace("{'ext", "{'ifVersion':7,'ext"));

        assertThat(answers.get(0).at("/problem/code").textValue()).isEqualTo("stale-version");
        assertThat(answers.get(0).at("/problem/currentVersion").intValue()).isEqualTo(1);
    }

    @Test
    void keepsWhatEditorsPicked() {
        category("simpan-massa");
        var id = upload("", row(1, "simpan-massa") + "\n" + row(2, "simpan-massa"))
                .get(0)
                .get("id")
                .textValue();
        upload("?mode=patch", "{'id':'" + id + "','featured':true,'related':['berita-simpan-massa-2']}");
        var other = row(1, "simpan-massa").replace("Isi", "Teks");

        assertThat(actions(upload("?keep=featured,related", other))).containsExactly("updated");
        editor().get("/v1/manage/articles/" + id)
                .then()
                .body("featured", equalTo(true))
                .body("related", hasSize(1))
                .body("body.markdown", containsString("Teks"));
        upload("", row(1, "simpan-massa"));
        editor().get("/v1/manage/articles/" + id).then().body("featured", equalTo(false));
    }

    @Test
    void createsWhatRowsName() {
        var rows = row(1, "Rubrik Massal") + "\n" + row(2, "rubrik-massal");

        var answers = upload("?create=categories", rows);

        assertThat(totals(answers)).isEqualTo("2 2 0 0 0");
        assertThat(answers.get(0).at("/warnings/0/code").textValue()).isEqualTo("created");
        assertThat(answers.get(1).get("warnings")).isEmpty();
        assertThat(totals(upload("?create=categories", rows))).isEqualTo("2 0 0 2 0");
    }

    @Test
    void createsThePathsThatRowsName() {
        var answers = upload("?create=categories", row(1, "Massal Nasional/Massal Politik"));

        assertThat(answers.get(0).path("warnings"))
                .extracting(warning -> warning.path("detail").asText())
                .containsExactly("Created in categories: massal-nasional", "Created in categories: massal-politik");
        assertThat(totals(upload("", row(1, "Massal Nasional/Massal Politik")))).isEqualTo("1 0 0 1 0");
    }

    @Test
    void createsNothingInADryRun() {
        assertThat(totals(upload("?create=categories&dryRun=true", row(1, "Rubrik Coba"))))
                .isEqualTo("1 1 0 0 0");

        editor().get("/v1/manage/categories/rubrik-coba").then().statusCode(404);
    }

    @Test
    void numbersRowsByTheirLines() {
        var answers = upload("?mode=create", "\n{'headline':'Nomor Baris'}\n\n{}\n{'x':1}");

        assertThat(answers.get(0).get("row").intValue()).isEqualTo(2);
        assertThat(answers.get(2).get("row").intValue()).isEqualTo(5);
        assertThat(totals(answers)).startsWith("3 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [{'externalId':'a'}]                     | json-array
            [                                        | json-array
            {'externalId':'a'}{'externalId':'b'}     | several-objects
            {'externalId':'a'}  {'externalId':'b'}   | several-objects
            """)
    void namesAWrongForm(String row, String code) {
        for (var query : List.of("", "?mode=patch", "?mode=create", "?atomic=true")) {
            var answers = lines(send(script(), query, row));
            assertThat(answers.get(0).at("/problem/errors/0/code").textValue()).isEqualTo(code);
        }
    }

    @Test
    void namesAPatchWithoutAnId() {
        var answers = upload("?mode=patch", "{'kicker':'x'}");

        assertThat(answers.get(0).at("/problem/errors/0/pointer").textValue()).isEqualTo("/externalId");
    }

    @Test
    void namesAWrongOrder() {
        send(script(), "?mode=ganti&atomic=ya", "{}")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("mode", "atomic"));
        send(script().header("Idempotency-Key", "k"), "", "{}").then().statusCode(400);
        editor().body("{}").post("/v1/manage/articles/bulk").then().statusCode(415);
        given().contentType(ContentType.JSON)
                .post("/v1/manage/articles/bulk")
                .then()
                .statusCode(415);
    }

    @Test
    void answersNothingToNothing() {
        assertThat(totals(upload("", ""))).isEqualTo("0 0 0 0 0");
        send(script(), "", "").then().header("Content-Type", containsString("application/x-ndjson"));
    }

    private static String row(int number, String category) {
        return ("{'externalId':'%1$s:%2$d','headline':'Berita %1$s %2$d','category':'%1$s','tags':['Massa satu'],"
                        + "'status':'published','body':{'markdown':'Isi %2$d'}}")
                .formatted(category, number);
    }

    private List<JsonNode> upload(String query, String rows) {
        return lines(send(script(), query, rows));
    }

    private static RequestSpecification script() {
        return as(TestDatabase.ADMIN_TOKEN);
    }

    private static Response send(RequestSpecification caller, String query, String rows) {
        return caller.config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson; charset=utf-8")
                .body(rows.replace('\'', '"'))
                .post("/v1/manage/articles/bulk" + query);
    }

    private List<JsonNode> lines(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = new ArrayList<JsonNode>();
        answer.asString().lines().forEach(line -> lines.add(read(line)));
        return lines;
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> actions(List<JsonNode> lines) {
        return lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.get("action").textValue())
                .toList();
    }

    private static String totals(List<JsonNode> lines) {
        var totals = lines.get(lines.size() - 1).get("totals");
        return List.of("rows", "created", "updated", "unchanged", "failed").stream()
                .map(name -> totals.get(name).asText())
                .collect(Collectors.joining(" "));
    }
}
