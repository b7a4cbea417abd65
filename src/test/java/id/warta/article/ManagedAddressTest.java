package id.warta.article;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A managed article is found by each of its addresses. */
@QuarkusTest
class ManagedAddressTest {
    private static final String ARTICLES = "/v1/manage/articles/";

    @Test
    void readsByIdSlugFormerSlugAndExternalId() {
        category("urus-kategori");
        var id =
                story("urus-lama", "urus-kategori").with("externalId", "urus:1").publish();
        change(id, 1, Map.of("slug", "urus-baru"));

        for (var address : List.of(id, "urus-baru", "urus-lama", "external:urus:1", "by-external-id/urus:1")) {
            editor().get(ARTICLES + address)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"v2\"")
                    .body("id", equalTo(id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alamat-tiada", "external:alamat-tiada", "by-external-id/alamat-tiada"})
    void answers404ForAnAddressThatNothingHas(String address) {
        editor().get(ARTICLES + address).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void changesBySlug() {
        category("alamat-ubah");
        story("alamat-ubah-slug", "alamat-ubah").publish();

        change("alamat-ubah-slug", 1, Map.of("headline", "Diubah lewat slug"))
                .then()
                .statusCode(200)
                .body("headline", equalTo("Diubah lewat slug"));
    }

    @Test
    void changesByExternalId() {
        category("alamat-luar");
        story("alamat-luar-satu", "alamat-luar").with("externalId", "luar:1").publish();

        change("by-external-id/luar:1", 1, Map.of("kicker", "Luar"))
                .then()
                .statusCode(200)
                .body("kicker", equalTo("Luar"));
    }

    @Test
    void wantsIfMatchByExternalId() {
        category("alamat-tanpa");
        story("alamat-tanpa-satu", "alamat-tanpa").with("externalId", "tanpa:1").publish();

        editor().body(Map.of("kicker", "x"))
                .patch(ARTICLES + "by-external-id/tanpa:1")
                .then()
                .statusCode(428);
    }

    @Test
    void trashesByExternalId() {
        category("alamat-buang");
        story("alamat-buang-satu", "alamat-buang").with("externalId", "buang:1").publish();

        editor().header("If-Match", "\"v1\"")
                .delete(ARTICLES + "by-external-id/buang:1")
                .then()
                .statusCode(200)
                .body("status", equalTo("trashed"));
    }

    @Test
    void deletesForGoodByExternalId() {
        category("alamat-hapus");
        story("alamat-hapus-satu", "alamat-hapus").with("externalId", "hapus:1").publish();
        var address = ARTICLES + "by-external-id/hapus:1";
        editor().header("If-Match", "\"v1\"").delete(address);

        editor().header("If-Match", "\"v2\"")
                .delete(address + "?permanent=true")
                .then()
                .statusCode(204);

        editor().get(address).then().statusCode(404);
    }

    @Test
    void listsRevisionsBySlug() {
        category("alamat-sejarah");
        story("alamat-sejarah-satu", "alamat-sejarah").publish();

        editor().get(ARTICLES + "alamat-sejarah-satu/revisions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void takesCategoryAndAuthorByName() {
        category("alamat-nama");
        author("alamat-penulis");
        var input = Map.of(
                "headline", "Dinamai", "category", "category ALAMAT-nama", "authors", List.of("Author alamat-penulis"));

        create("articles", input)
                .statusCode(201)
                .body("category.slug", equalTo("alamat-nama"))
                .body("authors[0].slug", equalTo("alamat-penulis"));
    }

    @Test
    void takesNoNameThatTwoCategoriesHave() {
        create("categories", Map.of("slug", "kembar-satu", "name", "Kembar Nama"));
        create("categories", Map.of("slug", "kembar-dua", "name", "Kembar Nama"));

        create("articles", Map.of("headline", "Kembar", "category", "Kembar Nama"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/category"));
    }

    @Test
    void listsWithoutBodies() {
        category("alamat-daftar");
        story("alamat-daftar-satu", "alamat-daftar").publish();

        editor().get("/v1/manage/articles?category=alamat-daftar")
                .then()
                .statusCode(200)
                .body("items[0].headline", equalTo("Headline alamat-daftar-satu"))
                .body("items[0].containsKey('body')", equalTo(false));
    }

    @Test
    void listsWithBodiesThatWereAskedFor() {
        category("alamat-isi");
        story("alamat-isi-satu", "alamat-isi").publish();

        editor().get("/v1/manage/articles?category=alamat-isi&include=body")
                .then()
                .body("items[0].body.markdown", equalTo("Text of alamat-isi-satu"));
    }

    @Test
    void listsANullBodyAsNull() {
        category("alamat-kosong");
        create("articles", Map.of("slug", "alamat-kosong-satu", "headline", "Kosong", "category", "alamat-kosong"));

        editor().get("/v1/manage/articles?category=alamat-kosong&include=body")
                .then()
                .body("items[0].containsKey('body')", equalTo(true))
                .body("items[0].body", nullValue());
    }

    @Test
    void trimsItemsToFields() {
        category("alamat-pangkas");
        story("alamat-pangkas-satu", "alamat-pangkas").publish();

        editor().get("/v1/manage/articles?category=alamat-pangkas&fields=slug,category.name")
                .then()
                .statusCode(200)
                .body("items[0].size()", equalTo(2))
                .body("items[0].category.size()", equalTo(1))
                .body("page.limit", equalTo(20));
    }

    @Test
    void refusesAFieldThatArticlesDoNotHave() {
        editor().get("/v1/manage/articles?fields=headlin")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fields"));
    }

    @Test
    void countsWhatTheFilterLetsThrough() {
        category("alamat-hitung");
        story("alamat-hitung-satu", "alamat-hitung").publish();
        story("alamat-hitung-dua", "alamat-hitung").publish();

        editor().get("/v1/manage/articles?category=alamat-hitung&count=exact&limit=1")
                .then()
                .body("page.total", equalTo(2));
    }

    @Test
    void filtersByFormerSlug() {
        category("alamat-saring");
        var id = story("alamat-saring-lama", "alamat-saring").publish();
        change(id, 1, Map.of("slug", "alamat-saring-baru"));

        editor().get("/v1/manage/articles?slug=alamat-saring-lama")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].slug", equalTo("alamat-saring-baru"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"categories", "tags", "authors"})
    void listsEveryKindWithFieldsCountAndSlug(String kind) {
        var slug = "alamat-jenis-" + kind;
        create(kind, Map.of("slug", slug, "name", "Jenis " + kind));

        editor().get("/v1/manage/" + kind + "?slug=" + slug + "&fields=name&count=exact")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of(Map.of("name", "Jenis " + kind))))
                .body("page.total", equalTo(1));
    }

    @Test
    void namesTheMediaTypesThatAnAddressTakes() {
        editor().contentType(ContentType.TEXT)
                .body("x")
                .post("/v1/manage/articles/bulk")
                .then()
                .statusCode(415)
                .header("Accept-Post", equalTo("application/x-ndjson"));
    }

    private static Response change(String address, int version, Map<String, Object> patch) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", "\"v" + version + '"')
                .body(patch)
                .patch(ARTICLES + address);
    }
}
