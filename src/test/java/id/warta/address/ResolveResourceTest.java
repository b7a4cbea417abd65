package id.warta.address;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.warta.exchange.Imports;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResolveResourceTest {

    @Test
    void findsAnArticle() {
        category("alamat-bisnis");
        category("alamat-ekonomi", "alamat-bisnis");
        var id = story("alamat-cerita", "alamat-ekonomi").publish();

        resolve("/alamat-ekonomi/alamat-cerita")
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("type", equalTo("article"))
                .body("id", equalTo(id))
                .body("href", equalTo("/v1/articles/alamat-cerita"));
        moved("/alamat-bisnis/alamat-ekonomi/alamat-cerita", "%2Falamat-ekonomi%2Falamat-cerita");
        moved("/alamat-ekonomi/alamat-cerita/", "%2Falamat-ekonomi%2Falamat-cerita");
    }

    @Test
    void followsAnArticleToItsNewPlace() {
        category("tempat-a");
        category("tempat-b");
        var id = story("tempat-cerita", "tempat-a").publish();
        change("articles/" + id, Map.of("slug", "tempat-kisah", "category", "tempat-b"));
        change("categories/tempat-b", Map.of("slug", "tempat-c"));

        moved("/tempat-a/tempat-cerita", "%2Ftempat-c%2Ftempat-kisah");
        moved("/tempat-b/tempat-kisah", "%2Ftempat-c%2Ftempat-kisah");
        given().queryParam("path", "/tempat-a/tempat-cerita")
                .get("/v1/resolve")
                .then()
                .statusCode(200)
                .body("path", equalTo("/tempat-c/tempat-kisah"));
    }

    @Test
    void tellsWhyAnArticleIsGone() {
        category("hilang");
        var id = story("hilang-cerita", "hilang").publish();
        change("articles/" + id, Map.of("status", "withdrawn", "withdrawnReason", "Sumber keliru"));

        resolve("/hilang/hilang-cerita").statusCode(410).body("detail", containsString("Sumber keliru"));
    }

    @Test
    void findsCategoriesTagsAndAuthors() {
        category("jalur-atas");
        category("jalur-bawah", "jalur-atas");
        tag("jalur-tag");
        author("jalur-penulis");

        resolve("/jalur-atas/jalur-bawah").statusCode(200).body("type", equalTo("category"));
        resolve("/tag/jalur-tag").statusCode(200).body("type", equalTo("tag"));
        resolve("/penulis/jalur-penulis").statusCode(200).body("type", equalTo("author"));
        resolve("/author/jalur-penulis").statusCode(200).body("href", equalTo("/v1/authors/jalur-penulis"));
        moved("/jalur-bawah", "%2Fjalur-atas%2Fjalur-bawah");
        change("categories/jalur-atas", Map.of("slug", "jalur-puncak"));
        change("tags/jalur-tag", Map.of("slug", "jalur-tanda"));
        change("authors/jalur-penulis", Map.of("slug", "jalur-wartawan"));
        moved("/jalur-atas/jalur-bawah", "%2Fjalur-puncak%2Fjalur-bawah");
        moved("/jalur-atas", "%2Fjalur-puncak");
        moved("/tag/jalur-tag", "%2Ftag%2Fjalur-tanda");
        moved("/penulis/jalur-penulis", "%2Fpenulis%2Fjalur-wartawan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/tak-ada", "/tag/tak-ada", "/a/b/c/d", "/%00", "/../..", "/tag/x/y"})
    void findsNothingWhereNothingIs(String path) {
        resolve(path).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void hidesDrafts() {
        category("jalur-rahasia");
        story("jalur-draf", "jalur-rahasia").save();

        resolve("/jalur-rahasia/jalur-draf").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=wa&utm_medium=social",
                "fbclid=IwAR1",
                "gclid=x",
                "_gl=1*a",
                "ref=beranda",
                "UTM_ID=1"
            })
    void ignoresWhatTracksReaders(String parameters) {
        var slug = "lacak-" + Integer.toHexString(parameters.hashCode());
        publish(slug);

        resolve("/%1$s/%1$s?%2$s".formatted(slug, parameters))
                .statusCode(200)
                .body("path", equalTo("/%1$s/%1$s".formatted(slug)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/amp/",
                "/amp",
                "/feed/",
                "/feed/atom/",
                "?amp=1",
                "?amp",
                "/amp/?utm_source=x",
                "?amp=1&fbclid=y"
            })
    void leadsFromOtherFormsToTheArticle(String form) {
        var slug = "bentuk-" + Integer.toHexString(form.hashCode());
        publish(slug);

        moved("/%1$s/%1$s".formatted(slug) + form, "%%2F%1$s%%2F%1$s".formatted(slug));
    }

    @Test
    void takesFullAddressesOfThisSite() {
        publish("lengkap");

        resolve("http://localhost:3000/lengkap/lengkap").statusCode(200).body("slug", equalTo("lengkap"));
        resolve("HTTPS://www.LOCALHOST/lengkap/lengkap?utm_source=x").statusCode(200);
        moved("http://localhost:3000/lengkap/lengkap/amp/", "%2Flengkap%2Flengkap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tak-dikenal.example/asing/asing",
                "http://localhost@tak-dikenal.example/asing/asing",
                "http://localhost",
                "https://localhost/?p=99999999999999999999"
            })
    void findsNothingAtOtherAddresses(String address) {
        given().get("/v1/articles/asing").then().statusCode(404);

        resolve(address).statusCode(404);
    }

    @Test
    void takesFullAddressesOfASiteThatWasImported() {
        category("pindahan");
        Imports.run("?type=ndjson", """
                {"kind": "article", "externalId": "pindahan:7", "slug": "pindahan-baru", "headline": "Pindah", "category": "pindahan", \
                "body": {"markdown": "Kami pindah."}, "status": "published", "formerPaths": \
                ["https://www.Pindahan.example/2019/02/pindah/", "http://pindahan.example/?p=987654", "/hanya/jalur"]}""");

        for (var old : List.of(
                "https://pindahan.example/2019/02/pindah",
                "http://www.pindahan.example:80/2019/02/pindah/feed/?utm_source=rss#komentar",
                "https://pindahan.example/?p=987654&preview=true",
                "/?utm_source=x&p=987654",
                "/index.php?p=987654&lang=id",
                "/hanya/jalur?amp=1")) {
            moved(old, "%2Fpindahan%2Fpindahan-baru");
        }
        resolve("https://pindahan.example/pindahan/pindahan-baru").statusCode(200);
    }

    @Test
    void wantsAPath() {
        given().get("/v1/resolve").then().statusCode(400).body("errors.parameter", contains("path"));
        resolve("tanpa-garis").statusCode(400);
        resolve("ftp://localhost/a").statusCode(400);
        resolve("http:///a").statusCode(400);
        resolve("/" + "a".repeat(2_000)).statusCode(400);
    }

    private static ValidatableResponse resolve(String path) {
        return given().redirects()
                .follow(false)
                .queryParam("path", path)
                .get("/v1/resolve")
                .then();
    }

    private static void moved(String from, String to) {
        resolve(from).statusCode(308).header("Location", endsWith("/v1/resolve?path=" + to));
    }

    private static void change(String document, Object patch) {
        editor().header("If-Match", "*")
                .body(patch)
                .patch("/v1/manage/" + document)
                .then()
                .statusCode(200);
    }
}
