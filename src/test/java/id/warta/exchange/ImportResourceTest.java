package id.warta.exchange;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.warta.access.Scribes;
import id.warta.command.Warta;
import id.warta.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports are jobs: they say how far they are, can be stopped, and are safe to start again. */
@QuarkusTest
class ImportResourceTest {
    @Inject
    Scribes scribes;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path folder;

    @Test
    void takesRowsInAndSaysWhichFailed() {
        category("impor-baris");
        var rows = IntStream.rangeClosed(1, 500)
                .mapToObj(number -> number == 7 ? "{rusak" : row("impor-baris", number))
                .collect(Collectors.joining("\n"));

        var job = Imports.run("?type=ndjson&fileName=baris.ndjson", rows + "\n" + row("tak-ada-begini", 501) + "\n[]");

        assertThat(Imports.counts(job)).isEqualTo("502 499 0 0 3");
        assertThat(job.path("fileName").asText()).isEqualTo("baris.ndjson");
        assertThat(job.at("/progress/rate").asDouble()).isPositive();
        var report = Imports.report(job);
        assertThat(report).hasSize(502);
        assertThat(report.get(6).path("source").asText()).isEqualTo("line 7");
        assertThat(report.get(500).at("/problem/errors/0/pointer").asText()).isEqualTo("/category");
        assertThat(Imports.counts(Imports.run("?type=ndjson", rows))).isEqualTo("500 0 0 499 1");
        when().get("/v1/articles/berita-impor-baris-500").then().statusCode(200);
    }

    @Test
    void knowsARowWithoutANameByWhatItSays() {
        var row = "{'headline':'Tanpa Nama Impor'}";

        assertThat(Imports.counts(Imports.run("?type=ndjson", quoted(row)))).isEqualTo("1 1 0 0 0");
        assertThat(Imports.counts(Imports.run("?type=ndjson", quoted(row)))).isEqualTo("1 0 0 1 0");
    }

    @Test
    void takesEveryKindOfRecordInWhateverTheirOrder() {
        var job = Imports.run("?type=ndjson", quoted("""
            {'kind':'comment','externalId':'k:2','articleExternalId':'r:1','parentExternalId':'k:1','status':'approved','authorKind':'reader','authorName':'Dua','body':'Balas','createdAt':'2024-01-01T00:00:02Z'}
            {'kind':'article','externalId':'r:1','headline':'Rekaman','slug':'impor-rekaman','category':'impor-rekaman','authors':['impor-penulis'],'status':'published','body':{'markdown':'Isi'},'formerSlugs':['impor-rekaman-lama'],'formerPaths':['/dulu/rekaman/']}
            {'kind':'category','slug':'impor-rekaman','name':'Rekaman','parent':null,'formerSlugs':['impor-rekaman-dulu']}
            {'kind':'author','slug':'impor-penulis','name':'Penulis'}
            {'kind':'comment','externalId':'k:1','articleExternalId':'r:1','status':'approved','authorKind':'reader','authorName':'Satu','body':'Halo','createdAt':'2024-01-01T00:00:01Z'}
            {'kind':'tak-ada'}\
            """));

        assertThat(Imports.report(job).stream().map(row -> row.path("action").asText()))
                .containsExactly("created", "created", "created", "created", "created", "failed");
        when().get("/v1/articles/impor-rekaman/comments").then().body("items", hasSize(2));
        given().redirects()
                .follow(false)
                .get("/v1/articles/impor-rekaman-lama")
                .then()
                .statusCode(308);
        given().redirects()
                .follow(false)
                .get("/v1/categories/impor-rekaman-dulu")
                .then()
                .statusCode(308);
    }

    @Test
    void triesEverythingAndKeepsNothing() {
        var job = Imports.run("?type=ndjson&dryRun=true", quoted("""
            {'kind':'category','slug':'impor-coba','name':'Coba','parent':'impor-coba-induk'}
            {'kind':'category','slug':'impor-coba-induk','name':'Induk'}
            {'kind':'author','slug':'impor-coba','name':'Coba'}
            {'externalId':'c:1','headline':'Coba','category':'impor-coba','authors':['impor-coba'],'status':'published','body':{'markdown':'Isi'}}
            {'externalId':'c:2','headline':'Salah','category':'impor-coba-lain','status':'published','body':{'markdown':'Isi'}}
            {'kind':'comment','externalId':'c:k','articleExternalId':'c:1','status':'approved','authorKind':'reader','authorName':'Dua','body':'Balas','createdAt':'2024-01-01T00:00:02Z'}\
            """));

        assertThat(job.path("dryRun").asBoolean()).isTrue();
        assertThat(Imports.counts(job)).isEqualTo("6 5 0 0 1");
        assertThat(Imports.report(job).get(4).at("/problem/errors/0/pointer").asText())
                .isEqualTo("/category");
        when().get("/v1/categories/impor-coba").then().statusCode(404);
        when().get("/v1/authors/impor-coba").then().statusCode(404);
        editor().get("/v1/manage/articles?externalId=c:1").then().body("items", hasSize(0));
    }

    @Test
    void takesAFormAsBrowsersSendIt() {
        var started = given().auth()
                .preemptive()
                .oauth2(TestDatabase.ADMIN_TOKEN)
                .multiPart(
                        "file",
                        "formulir.ndjson",
                        quoted("{'externalId':'f:1','headline':'Formulir'}").getBytes(StandardCharsets.UTF_8))
                .multiPart("type", "ndjson")
                .post("/v1/manage/imports");

        var job = Imports.await(started);
        assertThat(Imports.counts(job)).isEqualTo("1 1 0 0 0");
        assertThat(job.path("fileName").asText()).isEqualTo("formulir.ndjson");
        given().auth()
                .preemptive()
                .oauth2(TestDatabase.ADMIN_TOKEN)
                .multiPart("type", "ndjson")
                .post("/v1/manage/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void refusesWhatItCanNotRead() {
        Imports.start("", "{}").then().statusCode(400).body("errors.parameter", contains("type"));
        Imports.start("?type=drupal", "{}").then().statusCode(400);
        Imports.start("?type=wxr", "{}").then().statusCode(422).body("errors.code", contains("other-kind"));
        Imports.start("?type=ghost", "<rss>").then().statusCode(422);
        Imports.start("?type=ndjson&dryRun=ya", "{}").then().statusCode(400);
        Imports.start("?type=ndjson&lain=1", "{}").then().statusCode(400);
        editor().get("/v1/manage/imports/" + UUID.randomUUID()).then().statusCode(404);
        editor().get("/v1/manage/imports/x/report.ndjson").then().statusCode(404);
        editor().post("/v1/manage/imports/x/cancel").then().statusCode(404);
    }

    @Test
    void startsOneJobForOneKey() {
        var key = UUID.randomUUID().toString();
        var body = quoted("{'externalId':'kunci:1','headline':'Kunci'}");

        var first = keyed(key, body);
        var second = keyed(key, body);

        first.then().statusCode(202).header("Location", containsString("/v1/manage/imports/"));
        second.then()
                .statusCode(202)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first.path("id")));
        keyed(key, body.replace("Kunci", "Lain")).then().statusCode(422);
        Imports.await(first);
    }

    @Test
    void bringsCommentsAloneUnderArticlesByAnyName() {
        publish("ulasan-tamu");
        var row = "{'kind':'comment','externalId':'u:%s',%s,'authorName':'Sari','authorEmail':'sari@contoh.example',"
                + "'body':'Baris %1$s','createdAt':'2024-01-01T00:00:0%1$sZ','status':'%s'}";

        var job = Imports.run(
                "?type=ndjson",
                quoted(String.join(
                        "\n",
                        row.formatted(1, "'article':'ulasan-tamu'", "approved"),
                        row.formatted(
                                2,
                                "'url':'https://lama.example/x/ulasan-tamu.html','parentExternalId':'u:1'",
                                "approved"),
                        row.formatted(3, "'url':'/ulasan-tamu/ulasan-tamu/?utm_source=x'", "spam"),
                        row.formatted(4, "'url':'/ulasan-tamu/ulasan-tamu'", "deleted"),
                        row.formatted(5, "'url':'/tak-ada-ulasan'", "approved"),
                        row.formatted(6, "'article':'tak-ada-ulasan'", "approved"))));

        assertThat(Imports.counts(job)).isEqualTo("6 2 0 3 1");
        when().get("/v1/articles/ulasan-tamu/comments")
                .then()
                .body("items.body.text", contains("Baris 1"))
                .body("items[0].replies.body.text", contains("Baris 2"));
    }

    @Test
    void holdsCommentsForAModeratorThatAreNotSaidToBePublic() {
        var id = publish("ulasan-diam");
        var row =
                "{'kind':'comment','url':'/ulasan-diam','authorName':'Sari','body':'Baris','createdAt':'2024-01-01T00:00:01Z'}";

        assertThat(Imports.counts(Imports.run("?type=ndjson", quoted(row)))).isEqualTo("1 1 0 0 0");
        assertThat(Imports.counts(Imports.run("?type=ndjson", quoted(row)))).isEqualTo("1 0 0 1 0");
        when().get("/v1/articles/ulasan-diam/comments").then().body("items", hasSize(0));
        editor().get("/v1/manage/comments?article=" + id).then().body("items.status", contains("pending"));
    }

    private static Response keyed(String key, String body) {
        return given().auth()
                .preemptive()
                .oauth2(TestDatabase.ADMIN_TOKEN)
                .header("Idempotency-Key", key)
                .multiPart("file", "kunci.ndjson", body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/manage/imports?type=ndjson");
    }

    @Test
    void stopsWhenItIsCancelled() throws SQLException {
        try (var busy = database.getConnection()) {
            hold(busy, "pg_advisory_lock");
            var id = Imports.start("?type=ndjson", quoted("{'externalId':'batal:1','headline':'Batal'}"))
                    .path("id")
                    .toString();
            as(TestDatabase.ADMIN_TOKEN).get("/v1/manage/imports").then().body("items.id", hasItem(id));
            editor().get("/v1/manage/imports/" + id).then().body("status", equalTo("queued"));

            editor().post("/v1/manage/imports/" + id + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"));

            editor().post("/v1/manage/imports/" + id + "/cancel").then().statusCode(409);
            hold(busy, "pg_advisory_unlock");
            assertThat(Imports.await(id).path("status").asText()).isEqualTo("cancelled");
        }
        Imports.run("?type=ndjson", quoted("{'externalId':'sesudah:1','headline':'Sesudah'}"));
        editor().get("/v1/manage/articles?externalId=batal:1").then().body("items", hasSize(0));
    }

    /** These texts would take the reader of bodies minutes. */
    @Test
    void isCancelledInTheMiddleOfALongText() {
        var file = IntStream.range(0, 12)
                .mapToObj(number -> quoted("{'externalId':'batal:2%d','headline':'Batal','body':{'html':'%s'}}")
                        .formatted(number, "<p><table>".repeat(39_000)))
                .collect(Collectors.joining("\n"));
        var id = Imports.start("?type=ndjson", file).path("id").toString();
        Imports.awaitStatus(id, "writing");

        editor().post("/v1/manage/imports/" + id + "/cancel").then().statusCode(200);

        Imports.run("?type=ndjson", quoted("{'externalId':'sesudah:2','headline':'Sesudah'}"));
        editor().get("/v1/manage/articles?externalId=batal:20").then().body("items", hasSize(0));
    }

    /** As another server does that works on imports. */
    private static void hold(Connection connection, String function) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + "(hashtextextended('imports', 2))")) {
            statement.execute();
        }
    }

    @Test
    void actsWithTheScopesOfItsToken() {
        category("impor-hak");
        var drafts = scribes.token("imports:write");
        var file = row("impor-hak", 1) + "\n" + quoted("{'externalId':'hak:2','headline':'Konsep'}");

        var job = Imports.await(Imports.start(drafts, "?type=ndjson", file.getBytes(StandardCharsets.UTF_8)));

        var report = Imports.report(job);
        assertThat(report.get(0).at("/problem/missingScope").asText()).isEqualTo("articles:publish");
        assertThat(report.get(1).path("action").asText()).isEqualTo("created");
        Imports.start(scribes.token("articles:write"), "?type=ndjson", new byte[] {'{'})
                .then()
                .statusCode(403);
        var limited = scribes.token(new UUID[] {UUID.fromString(category("impor-batas"))}, "imports:write");
        Imports.start(limited, "?type=ndjson", new byte[] {'{'}).then().statusCode(403);
        given().post("/v1/manage/imports?type=ndjson").then().statusCode(401);
    }

    @Test
    void runsFromTheCommandLine() throws IOException {
        var file = Files.writeString(
                folder.resolve("perintah.ndjson"), quoted("{'externalId':'p:1','headline':'Perintah'}\n{}{"));
        var report = folder.resolve("laporan.ndjson");

        assertThat(command(file.toString(), "--report", report.toString()))
                .startsWith("1 completed: 2 read, 1 created");
        assertThat(Files.readString(report)).contains("line 2");
        Files.writeString(file, quoted("{'externalId':'p:1','headline':'Perintah'}"));
        assertThat(command(file.toString())).startsWith("0 completed: 1 read, 0 created, 0 updated, 1 skipped");
        assertThat(command(file.toString(), "--dry-run")).startsWith("0 ");
        assertThat(command(file.toString(), "--type", "wxr")).startsWith("3 ");
        assertThat(command(folder.resolve("tak-ada").toString())).startsWith("2 ");
        assertThat(command(file.toString(), "--server", "http://127.0.0.1:1")).startsWith("4 ");
        assertThat(command("--help")).startsWith("0 ");
    }

    @Test
    void takesAllThatASourceHasFromTheCommandLine() throws IOException {
        var rows = new ArrayList<String>();
        for (int number = 1; number <= 3; number++) {
            rows.add(quoted("{'externalId':'pp:" + number
                    + "','headline':'Perintah','category':'Perintah Induk/Perintah Anak'}"));
        }
        var file = Files.writeString(folder.resolve("sumber.ndjson"), String.join("\n", rows));
        assertThat(command(file.toString(), "--sync", "perintah sumber", "--create", "categories"))
                .startsWith("0 completed: 3 read, 3 created")
                .contains("missing: 0 withdrawn, 0 trashed, 0 reported, 0 failed");

        Files.writeString(file, String.join("\n", rows.subList(0, 2)));
        var all = List.of(file.toString(), "--sync", "perintah sumber", "--missing", "trash");
        assertThat(command(all.toArray(String[]::new))).startsWith("3 ").contains("1 reported");
        var confirmed = new ArrayList<>(all);
        confirmed.addAll(List.of("--confirm", "1"));
        assertThat(command(confirmed.toArray(String[]::new))).startsWith("0 ").contains("1 trashed");
        assertThat(command(file.toString(), "--missing", "trash")).startsWith("3 ");
    }

    @Test
    void handsTypesAndSiteOnFromTheCommandLine() throws IOException {
        var wordpress = Files.writeString(folder.resolve("jenis.xml"), """
                <rss><channel><item><title>Perintah Jenis</title><wp:post_id>1</wp:post_id><wp:post_type>berita</wp:post_type>
                <wp:post_name>perintah-jenis</wp:post_name></item></channel></rss>""");
        var ghost = Files.writeString(folder.resolve("ghost.json"), "{\"posts\": []}");

        assertThat(command(wordpress.toString())).contains(" 0 created");
        assertThat(command(wordpress.toString(), "--types", "berita,liputan")).doesNotContain(" 0 created");
        assertThat(command(ghost.toString(), "--site", "https://koran.example")).startsWith("0 ");
        assertThat(command(ghost.toString(), "--site", "koran")).startsWith("3 ");
    }

    @Test
    void tellsExportsInXmlApartByTheirBeginning() throws IOException {
        var disqus = Files.writeString(
                folder.resolve("komentar.xml"), "<?xml version='1.0'?><disqus xmlns='http://disqus.com'></disqus>");
        var wordpress = Files.writeString(
                folder.resolve("situs.xml"), "<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>");

        assertThat(command(disqus.toString())).startsWith("0 completed: 0 read");
        assertThat(command(wordpress.toString())).startsWith("0 completed: 0 read");
    }

    private static String command(String... arguments) {
        var out = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of("import", "--token", TestDatabase.ADMIN_TOKEN));
        if (!List.of(arguments).contains("--server")) {
            all.add("--server");
            all.add("http://localhost:" + RestAssured.port);
        }
        all.addAll(List.of(arguments));
        int code = Warta.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                all.toArray(String[]::new));
        return code + " " + out.toString(StandardCharsets.UTF_8).replaceFirst("Import [0-9a-f-]{36}\\R", "");
    }

    private static String row(String category, int number) {
        return quoted(("{'externalId':'%1$s:%2$d','headline':'Berita %1$s %2$d','category':'%1$s','status':'published',"
                        + "'body':{'markdown':'Isi %2$d'}}")
                .formatted(category, number));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
