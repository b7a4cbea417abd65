package id.warta.exchange.markdown;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.warta.exchange.Imports;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of Markdown files moves over. */
@QuarkusTest
class MarkdownZipImportTest {

    @Test
    void bringsDocumentsOverWithWhatTheirNamesSay() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("situs/_posts/2022-03-04-zip-pasar-pagi.md", """
                ---
                title: Pasar Pagi
                category: Zip Pasar
                tags: [Zip Ikan]
                author: Zip Rani
                aliases: [/arsip/pasar-pagi]
                ---
                Pasar {{ buka }} pukul enam.
                """);
        files.put("situs/_drafts/zip-konsep.md", "Belum selesai.");
        files.put("situs/berita/zip-bundel/index.md", "---\ndate: 2022-05-06\n---\n# Judul dari Isi\n\nIsi bundel.");
        files.put("situs/rusak.md", "---\ntitle: [a\n---\nIsi");
        files.put("situs/gambar.png", "bukan teks");
        files.put("__MACOSX/situs/._x.md", "x");

        var job = Imports.run("?type=markdown-zip", zip(files));

        var report = Imports.report(job);
        assertThat(report.stream().filter(row -> row.path("action").asText().equals("failed")))
                .singleElement()
                .satisfies(row -> assertThat(row.path("source").asText()).isEqualTo("situs/rusak.md"));
        assertThat(report.stream().map(row -> row.path("source").asText())).contains("situs/gambar.png");
        when().get("/v1/articles/zip-pasar-pagi")
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo("2022-03-03T17:00:00Z"))
                .body("category.name", equalTo("Zip Pasar"))
                .body("authors.name", contains("Zip Rani"))
                .body("body.html", containsString("{{ buka }}"));
        when().get("/v1/articles/zip-bundel").then().body("headline", equalTo("Judul dari Isi"));
        when().get("/v1/articles/zip-konsep").then().statusCode(404);
        given().redirects()
                .follow(false)
                .queryParam("path", "/arsip/pasar-pagi")
                .get("/v1/resolve")
                .then()
                .statusCode(308);
        var again = Imports.run("?type=markdown-zip", zip(files));
        assertThat(again.at("/progress/created").asInt()
                        + again.at("/progress/updated").asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../naik.md", "a/../../naik.md", "/akar.md", "C:/akar.md", "a\\..\\naik.md"})
    void refusesNamesThatLeadOutOfTheArchive(String name) throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("zip-sebelumnya.md", "---\ndate: 2022-05-06\n---\nIsi");
        files.put(name, "Isi");

        assertThat(Imports.fault(Imports.run("?type=markdown-zip", zip(files)))).contains("leads out");

        when().get("/v1/articles/zip-sebelumnya").then().statusCode(404);
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMoreThanItIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            var nothing = new byte[1 << 20];
            for (int entry = 0; entry < 4; entry++) {
                out.putNextEntry(new ZipEntry("bom" + entry + ".md"));
                for (int part = 0; part < 200; part++) {
                    out.write(nothing);
                }
            }
        }

        assertThat(Imports.fault(Imports.run("?type=markdown-zip", bytes.toByteArray())))
                .contains("far more");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Imports.start("?type=markdown-zip", "bukan arsip").then().statusCode(422);
        Imports.start(TestDatabase.ADMIN_TOKEN, "?type=markdown-zip", new byte[0])
                .then()
                .statusCode(422);
        var whole = zip(Map.of("a.md", "Isi yang cukup panjang untuk dipotong di tengah"));
        for (int length : List.of(10, 40, 50)) {
            var part = Arrays.copyOf(whole, length);
            assertThat(Imports.fault(Imports.run("?type=markdown-zip", part))).contains("archive");
        }
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
