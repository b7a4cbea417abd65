package id.warta.exchange.markdown;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.warta.access.Scribes;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor publishes a file out of a text editor. */
@QuarkusTest
class MarkdownResourceTest {
    @Inject
    Scribes scribes;

    @Test
    void publishesAFile() {
        category("berkas");
        author("berkas-rina");

        upload("""
                ---
                title: "Taman Kota: Dibuka Lagi"
                category: Berkas
                tags: [Taman, Ruang publik]
                author: Berkas Rina
                dateline: Jakarta, LEI
                date: 2026-03-05 08:00:00 +0700
                draft: false
                externalId: berkas:1
                description: Ringkasannya.
                image:
                  src: https://gambar.example/a.jpg
                  alt: Bangku taman
                ---
                Taman dibuka pada **Senin**.
                """)
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("headline", equalTo("Taman Kota: Dibuka Lagi"))
                .body("category.slug", equalTo("berkas"))
                .body("tags.name", contains("Taman", "Ruang publik"))
                .body("authors.slug", contains("berkas-rina"))
                .body("dateline.text", equalTo("Jakarta, LEI"))
                .body("publishAt", equalTo("2026-03-05T01:00:00Z"))
                .body("image.alt", equalTo("Bangku taman"))
                .body("summary", equalTo("Ringkasannya."))
                .body("warnings", empty());

        when().get("/v1/articles/taman-kota-dibuka-lagi")
                .then()
                .statusCode(200)
                .body("body.html", containsString("<strong>Senin</strong>"));
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        upload("---\ntitle: Sisa\nlayout: post\nbobot: 7\nrincian: {a: [1, 2]}\nlastmod: 2026-01-02\n---\nIsi")
                .statusCode(201)
                .body("custom.layout", equalTo("post"))
                .body("custom.bobot", equalTo(7))
                .body("custom.rincian.a", contains(1, 2))
                .body("custom.lastmod", equalTo("2026-01-02"))
                .body("warnings.pointer", hasItem("/layout"))
                .body("warnings.code", hasItem("unknown-key"))
                .body("status", equalTo("draft"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Isi saja {{ page.title }} {% raw %}{{ x }}{% endraw %} {{< figure >}}",
                "\uFEFF---\r\ntitle: Jendela\r\n---\r\nIsi {{ page.title }}\r\n",
                "---\nbukan kepala\n\nIsi {{ page.title }}",
                "---\n---\nIsi {{ page.title }}"
            })
    void keepsTemplatesAsText(String document) {
        upload(document).statusCode(201).body("body.markdown", containsString("{{ page.title }}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: true",
                "published: false",
                "status: draft",
                "status: private",
                "status: published\ndraft: true",
                "published: false\nstatus: publish"
            })
    void publishesNothingThatTheHeadKeepsBack(String head) {
        upload("---\ntitle: Belum\n" + head + "\n---\nIsi").statusCode(201).body("status", equalTo("draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"besok pagi", "31/02/2026", "2026-11-28 05:00 EST"})
    void refusesATimeThatItCannotRead(String written) {
        upload("---\ntitle: Kapan\nstatus: published\ndate: " + written + "\n---\nIsi")
                .statusCode(422)
                .body("errors.pointer", contains("/date"))
                .body("errors.detail", contains(containsString(written)));
    }

    @Test
    void namesTheLineOfABrokenHead() {
        upload("---\ntitle: [a\nb: c\n---\nIsi")
                .statusCode(422)
                .body("errors.code", contains("front-matter"))
                .body("errors.detail", contains(containsString("line")));
        upload("---\ntitle: a\ntitle: b\n---\nIsi").statusCode(422);
        upload("---\n- a\n- b\n---\n# Daftar\n\nIsi").statusCode(201).body("warnings.code", contains("no-head"));
    }

    @Test
    void refusesABillionLaughs() {
        var head = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            head.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d]\n".formatted(level, level - 1));
        }

        upload("---\n" + head + "---\nIsi").statusCode(422);
        upload("---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\nIsi").statusCode(422);
    }

    @Test
    void namesWhatAnArticleCanNotBe() {
        upload("---\ntitle: Salah\ncategory: tak ada kategori begini\nauthor: Tak Ada Orangnya\n---\nIsi")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/authors/0", "/category"));
        upload("---\ntitle: " + "a".repeat(301) + "\n---\nIsi")
                .statusCode(422)
                .body("errors.pointer", contains("/headline"));
        upload("---\ntitle: Terbit\ndraft: false\n---\n").statusCode(422);
    }

    @Test
    void takesTheSlugOfAnAddress() {
        upload("---\ntitle: Alamat\npermalink: /2024/01/Alamat%20Lama.html\n---\nIsi")
                .statusCode(201)
                .body("slug", startsWith("alamat"))
                .body("warnings.code", hasItem("changed"));
    }

    @Test
    void publishesNothingWithoutTheScope() {
        category("berkas-izin");

        send(scribes.token("articles:write"), "---\ntitle: Izin\ncategory: berkas-izin\ndraft: false\n---\nIsi")
                .statusCode(403)
                .body("missingScope", equalTo("articles:publish"));
        send(scribes.token("articles:read"), "Isi").statusCode(403);
    }

    @Test
    void replacesAFileByItsOwnId() {
        put("pantau:1", "---\ntitle: Pantau\nbobot: 7\n---\nSatu")
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .header("Location", containsString("/v1/manage/articles/"))
                .body("externalId", equalTo("pantau:1"))
                .body("warnings.code", contains("unknown-key"));

        put("pantau:1", "---\ntitle: Pantau\nbobot: 7\n---\nDua")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("body.markdown", containsString("Dua"))
                .body("warnings.code", contains("unknown-key"));
    }

    @Test
    void changesNothingIfTheSameFileComesAgain() {
        var document = "---\ntitle: Tetap\nbobot: 7\nexternal_id: pantau:2\n---\nSatu";
        upload(document).statusCode(201);

        put("pantau:2", document)
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("warnings.code", contains("unknown-key"));
    }

    @Test
    void refusesAFileForAnotherVersion() {
        put("pantau:3", "---\ntitle: Versi\n---\nSatu").statusCode(201);

        markdown(TestDatabase.ADMIN_TOKEN)
                .header("If-Match", "\"v7\"")
                .body("---\ntitle: Versi\n---\nDua")
                .put("/v1/manage/articles/by-external-id/pantau:3")
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(1));
    }

    @Test
    void bringsAWithdrawnArticleBackOnlyByItsVersion() {
        var id = put("pantau:4", "---\ntitle: Tarik\n---\nSatu").extract().<String>path("id");
        as(TestDatabase.ADMIN_TOKEN)
                .header("If-Match", "*")
                .delete("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);

        put("pantau:4", "---\ntitle: Tarik\n---\nDua").statusCode(409);
        markdown(TestDatabase.ADMIN_TOKEN)
                .header("If-Match", "\"v2\"")
                .body("---\ntitle: Tarik\nstatus: draft\n---\nDua")
                .put("/v1/manage/articles/by-external-id/pantau:4")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"));
    }

    @Test
    void refusesAFileWithTheIdOfAnother() {
        put("pantau:5", "---\ntitle: Lain\nexternalId: pantau:6\n---\nSatu")
                .statusCode(422)
                .body("errors.pointer", contains("/externalId"));
    }

    @Test
    void tellsWhereAFileIsThatIsThereAlready() {
        var document = "---\ntitle: Sudah Ada Berkasnya\nexternalId: pantau:7\n---\nSatu";
        var id = upload(document).statusCode(201).extract().<String>path("id");

        upload(document)
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("existing.id", equalTo(id))
                .body("existing.slug", equalTo("sudah-ada-berkasnya"))
                .body("existing.path", equalTo("/v1/manage/articles/" + id));
    }

    @Test
    void tellsAStrangerNothingOfAnArticleInTheWay() {
        var place = category("pantau-asing");
        upload("---\ntitle: Asing\nexternalId: pantau:8\n---\nSatu").statusCode(201);

        send(
                        scribes.token(new UUID[] {UUID.fromString(place)}, "articles:write"),
                        "---\ntitle: Asing\ncategory: pantau-asing\nexternalId: pantau:8\n---\nIsi")
                .statusCode(409)
                .body("existing", nullValue());
    }

    @Test
    void createsWhatAHeadNames() {
        markdown(TestDatabase.ADMIN_TOKEN)
                .body("---\ntitle: Dibuat\ncategory: Lingkungan & Alam Baru\nauthor: Kepala Rina\n---\nIsi")
                .put("/v1/manage/articles/by-external-id/pantau:9?create=categories,authors")
                .then()
                .statusCode(201)
                .body("category.name", equalTo("Lingkungan & Alam Baru"))
                .body("authors.name", contains("Kepala Rina"))
                .body("warnings.code", contains("created", "created"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"category: Jalur %s/Jalur Kota %s", "categories:\n- [Jalur %s, Jalur Kota %s]"})
    void createsTheWayToACategory(String head) {
        var mark = head.length() % 2 == 0 ? "Genap" : "Ganjil";

        markdown(TestDatabase.ADMIN_TOKEN)
                .body("---\ntitle: Jalur\n" + head.formatted(mark, mark) + "\n---\nIsi")
                .post("/v1/manage/articles?create=categories")
                .then()
                .statusCode(201)
                .body("category.name", equalTo("Jalur Kota " + mark))
                .body("warnings.code", contains("created", "created"));

        as(TestDatabase.ADMIN_TOKEN)
                .get("/v1/manage/categories/jalur-kota-" + mark.toLowerCase(Locale.ROOT))
                .then()
                .body("parent", equalTo("jalur-" + mark.toLowerCase(Locale.ROOT)));
        upload("---\ntitle: Jalur Lagi\n" + head.formatted(mark, mark) + "\n---\nIsi")
                .statusCode(201)
                .body("category.name", equalTo("Jalur Kota " + mark));
    }

    @Test
    void readsCategoriesOfTwoWordsAsOneIfThereIsOne() {
        category("dua-kata");
        category("kata-satu");

        upload("---\ntitle: Satu\ncategories: Dua Kata\n---\nIsi")
                .statusCode(201)
                .body("category.slug", equalTo("dua-kata"))
                .body("warnings", empty());
        upload("---\ntitle: Dua\ncategories: kata-satu pasar\n---\nIsi")
                .statusCode(201)
                .body("category.slug", equalTo("kata-satu"))
                .body("tags.name", contains("pasar"))
                .body("warnings.code", contains("split", "more-categories"));
    }

    private static ValidatableResponse put(String externalId, String document) {
        return markdown(TestDatabase.ADMIN_TOKEN)
                .body(document)
                .put("/v1/manage/articles/by-external-id/" + externalId)
                .then();
    }

    private static ValidatableResponse upload(String document) {
        return send(TestDatabase.ADMIN_TOKEN, document);
    }

    private static ValidatableResponse send(String token, String document) {
        return markdown(token).body(document).post("/v1/manage/articles").then();
    }

    private static RequestSpecification markdown(String token) {
        return as(token)
                .config(RestAssuredConfig.config()
                        .encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs("text/markdown", ContentType.TEXT)))
                .contentType("text/markdown; charset=utf-8");
    }
}
