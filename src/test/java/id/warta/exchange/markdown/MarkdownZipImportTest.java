package id.warta.exchange.markdown;

import static id.warta.access.Scribes.as;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.exchange.Imports;
import id.warta.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of Markdown files moves over. */
@QuarkusTest
class MarkdownZipImportTest {
    @Inject
    EntityManager database;

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

    @Test
    void keepsThePicturesThatStoriesShow() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("bundel/static/aset/zb-akar.png", png("akar"));
        files.put("bundel/content/posts/zb-pasar/index.md", text("""
                ---
                date: 2022-05-06
                cover:
                  image: zb-foto.png
                ---
                ![Pasar](zb-foto.png) ![Akar](/aset/zb-akar.png) ![Hilang](zb-hilang.png) ![Teks](zb-teks.png)
                """));
        files.put("bundel/content/posts/zb-pasar/zb-foto.png", png("foto"));
        files.put("bundel/content/posts/zb-pasar/zb-teks.png", text("bukan gambar"));
        files.put("bundel/content/posts/zb-pasar/zb-lain.png", png("lain"));
        files.put("bundel/content/posts/zb-salinan/index.md", text("---\ndate: 2022-05-06\n---\n![S](zb-salinan.png)"));
        files.put("bundel/content/posts/zb-salinan/zb-salinan.png", png("foto"));

        var tried = Imports.report(Imports.run("?type=markdown-zip&dryRun=true", archive(files)));
        assertThat(fates(tried)).contains("attachment created bundel/static/aset/zb-akar.png");
        assertThat(kept("zb-")).isEmpty();
        assertThat(loose()).isZero();

        var report = Imports.report(Imports.run("?type=markdown-zip", archive(files)));
        assertThat(told(report, "bundel/content/posts/zb-pasar/index.md"))
                .contains(
                        "/cover Kept for the media library: bundel/content/posts/zb-pasar/zb-foto.png",
                        "/body/markdown Kept for the media library: bundel/content/posts/zb-pasar/zb-foto.png",
                        "/body/markdown Kept for the media library: bundel/static/aset/zb-akar.png",
                        "/body/markdown A picture that is nowhere in the archive: bundel/content/posts/zb-pasar/zb-hilang.png",
                        "/body/markdown Left out, because it is no picture: bundel/content/posts/zb-pasar/zb-teks.png");
        assertThat(fates(report))
                .contains(
                        "attachment created bundel/static/aset/zb-akar.png",
                        "attachment created bundel/content/posts/zb-pasar/zb-foto.png",
                        "attachment created bundel/content/posts/zb-salinan/zb-salinan.png",
                        "other skipped bundel/content/posts/zb-pasar/zb-lain.png",
                        "other skipped bundel/content/posts/zb-pasar/zb-teks.png");
        assertThat(kept("zb-"))
                .containsExactly(
                        "bundel/content/posts/zb-pasar/zb-foto.png image/png 12 foto",
                        "bundel/content/posts/zb-salinan/zb-salinan.png image/png 12 foto",
                        "bundel/static/aset/zb-akar.png image/png 12 akar");
        assertThat(loose()).isZero();
    }

    @Test
    void keepsAPictureOnceAndAnotherOfItsNameInItsPlace() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("zc/index.md", text("---\ndate: 2022-05-06\n---\n![Pasar](zc-foto.png)"));
        files.put("zc/zc-foto.png", png("lama"));
        var first = Imports.run("?type=markdown-zip", archive(files));
        assertThat(fates(Imports.report(Imports.run("?type=markdown-zip", archive(files)))))
                .contains("attachment unchanged zc/zc-foto.png");

        files.put("zc/zc-foto.png", png("baru"));
        assertThat(fates(Imports.report(Imports.run("?type=markdown-zip", archive(files)))))
                .contains("attachment updated zc/zc-foto.png");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from import_job where id = cast(:id as uuid)")
                        .setParameter("id", first.path("id").asText())
                        .executeUpdate());

        assertThat(kept("zc-")).containsExactly("zc/zc-foto.png image/png 12 baru");
        assertThat(loose()).isZero();
        assertThat(as(TestDatabase.ADMIN_TOKEN).get("/v1/manage/export.ndjson").asString())
                .doesNotContain("zc-foto.png\",\"title");
    }

    @Test
    void takesNoFileThatIsNotKept() {
        var line = "{\"kind\":\"attachment\",\"externalId\":\"zd:1\",\"path\":\"a.png\",\"sha256\":\"" + "0".repeat(64)
                + "\"}";

        var report = Imports.report(Imports.run("?type=ndjson", line));

        assertThat(report.get(0).at("/problem/errors/0/pointer").asText()).isEqualTo("/sha256");
    }

    @Test
    void readsCategoriesOfTwoWordsAsOneWhereAnotherStoryCallsThemSo() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("_posts/2022-03-04-ze-satu.md", "---\ncategories: Ze Mikro\n---\nIsi");
        files.put("_posts/2022-03-04-ze-dua.md", "---\ncategories: zehukum zedaerah\n---\nIsi");
        files.put("_posts/2022-03-04-ze-tiga.md", "---\ncategory: Ze Mikro\n---\nIsi");

        Imports.run("?type=markdown-zip", zip(files));

        when().get("/v1/articles/ze-satu").then().body("category.name", equalTo("Ze Mikro"));
        when().get("/v1/articles/ze-dua")
                .then()
                .body("category.name", equalTo("zehukum"))
                .body("tags.name", contains("zedaerah"));
        assertThat(Imports.counts(Imports.run("?type=markdown-zip", zip(files))))
                .isEqualTo("5 0 0 5 0");
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

    private static byte[] png(String content) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        bytes.writeBytes(text(content));
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> fates(List<JsonNode> report) {
        return report.stream()
                .map(row -> row.path("kind").asText() + " " + row.path("action").asText() + " "
                        + row.path("source").asText())
                .toList();
    }

    private static List<String> told(List<JsonNode> report, String source) {
        return report.stream()
                .filter(row -> row.path("source").asText().equals(source))
                .flatMap(row -> StreamSupport.stream(row.path("warnings").spliterator(), false))
                .map(warning -> warning.path("pointer").asText() + " "
                        + warning.path("detail").asText())
                .toList();
    }

    /** The kept files of which the names have a part: name, type, size and what stands behind the signature. */
    @SuppressWarnings("unchecked")
    private List<String> kept(String part) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                        select a.path || ' ' || k.media_type || ' ' || k.bytes || ' ' || encode(substr(k.content, 9), 'escape')
                        from attachment a join kept_file k on k.sha256 = a.sha256
                        where a.path like '%' || :part || '%' order by a.path""", String.class)
                .setParameter("part", part)
                .getResultList());
    }

    /** How many files no attachment names. */
    private long loose() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("""
                        select count(*) from kept_file k
                        where not exists (select 1 from attachment a where a.sha256 = k.sha256)""").getSingleResult()).longValue());
    }

    @Test
    void leadsLinksBetweenFilesToTheStories() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("situs/_posts/2022-03-04-zip-tautan-satu.md", """
                ---
                category: Zip Tautan
                ---
                [Dua](2022-03-05-zip-tautan-dua.md#isi), [lagi]({% post_url 2022-03-05-zip-tautan-dua %}) dan
                [lama](/2022/dua/), [hilang](tak-ada.md), `[kode](2022-03-05-zip-tautan-dua.md)`.
                """);
        files.put("situs/_posts/2022-03-05-zip-tautan-dua.md", """
                ---
                category: Zip Tautan
                permalink: /2022/dua/
                slug: zip-tautan-dua
                ---
                [Satu]({{< ref "zip-tautan-satu" >}}) [Satu](./2022-03-04-zip-tautan-satu.md)
                """);

        var job = Imports.run("?type=markdown-zip", zip(files));

        when().get("/v1/articles/zip-tautan-satu")
                .then()
                .body("body.html", containsString("<a href=\"/zip-tautan/zip-tautan-dua#isi\">Dua</a>"))
                .body("body.html", containsString("<a href=\"/zip-tautan/zip-tautan-dua\">lagi</a>"))
                .body("body.html", containsString("<a href=\"/zip-tautan/zip-tautan-dua\">lama</a>"))
                .body("body.html", containsString("<code>[kode](2022-03-05-zip-tautan-dua.md)</code>"));
        when().get("/v1/articles/zip-tautan-dua")
                .then()
                .body("body.html", containsString("<a href=\"/zip-tautan/zip-tautan-satu\">Satu</a></p>"));
        assertThat(Imports.report(job).toString()).contains("A link to a file that is not in the archive: tak-ada.md");
        var again = Imports.run("?type=markdown-zip", zip(files));
        assertThat(again.at("/progress/updated").asInt()).isZero();
        assertThat(again.at("/progress/created").asInt()).isZero();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var contents = new LinkedHashMap<String, byte[]>();
        files.forEach((name, content) -> contents.put(name, text(content)));
        return archive(contents);
    }

    private static byte[] archive(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
