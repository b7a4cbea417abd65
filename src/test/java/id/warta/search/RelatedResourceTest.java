package id.warta.search;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.warta.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedResourceTest {
    @Inject
    MovableClock clock;

    @Inject
    SearchWords words;

    @Test
    void putsWhatEditorsPickedFirstInTheirOrder() {
        publish("kait-satu");
        var two = publish("kait-dua");
        category("kait-utama");
        story("kait-tiga", "kait-utama").publish();
        story("kait-utama", "kait-utama")
                .with("related", List.of(two, "kait-satu"))
                .publish();

        related("kait-utama")
                .statusCode(200)
                .body("items.slug", contains("kait-dua", "kait-satu", "kait-tiga"))
                .body("items.reason.type", contains("picked", "picked", "category"))
                .body("page.next", nullValue());
    }

    @Test
    void findsWhatSharesRareWords() {
        category("kait-kata-a");
        category("kait-kata-b");
        story("kait-kata-a", "kait-kata-a")
                .with("headline", "Dermaga Tambakrejaan lumpuhkan Sriwulanan")
                .publish();
        story("kait-kata-b", "kait-kata-b")
                .with("body", Map.of("markdown", "Kapal dari Sriwulanan tiba di Tambakrejaan."))
                .publish();
        words.count();

        related("kait-kata-a").body("items.slug", hasItem("kait-kata-b")).body("items[0].reason.type", equalTo("text"));
    }

    @Test
    void takesRareTagsForMoreThanFrequentOnes() {
        category("kait-langka");
        category("kait-lain");
        for (int number = 1; number <= 5; number++) {
            story("kait-sering-" + number, "kait-lain")
                    .with("tags", List.of("Kait sering"))
                    .publish();
        }
        story("kait-jarang", "kait-lain").with("tags", List.of("Kait jarang")).publish();
        story("kait-kedua", "kait-lain")
                .with("tags", List.of("Kait jarang", "Kait sering"))
                .publish();
        story("kait-langka", "kait-langka")
                .with("tags", List.of("Kait sering", "Kait jarang"))
                .publish();

        related("kait-langka", "limit", 3)
                .body("items[0].slug", equalTo("kait-kedua"))
                .body("items[0].reason.tags", contains("Kait jarang", "Kait sering"))
                .body("items[1].slug", equalTo("kait-jarang"))
                .body("items[2].slug", equalTo("kait-sering-5"))
                .body("items.size()", equalTo(3));
    }

    @Test
    void takesTheCategoryBeforeItsNeighbours() {
        category("kait-atas");
        category("kait-bawah", "kait-atas");
        category("kait-samping", "kait-atas");
        story("kait-tetangga", "kait-samping").publish();
        story("kait-serumah", "kait-bawah").at("2020-01-01T00:00:00Z").publish();
        story("kait-asing", "kait-bawah").with("language", "en").publish();
        story("kait-rumah", "kait-bawah").publish();

        related("kait-rumah").body("items.slug", contains("kait-serumah", "kait-tetangga", "kait-asing"));
    }

    @Test
    void showsOnlyWhatIsPublicNow() {
        category("kait-umum");
        var draft = story("kait-draf", "kait-umum").save();
        var gone = story("kait-hilang", "kait-umum").publish();
        story("kait-nanti", "kait-umum")
                .at(Instant.now().plus(Duration.ofDays(1)).toString())
                .publish();
        story("kait-umum", "kait-umum")
                .with("related", List.of(draft, gone, "kait-nanti"))
                .publish();
        related("kait-umum").body("items.slug", contains("kait-hilang"));

        change(gone, Map.of("status", "withdrawn", "withdrawnReason", "Keliru"));
        related("kait-umum").body("items", empty());
        change(draft, Map.of("status", "published"));
        related("kait-umum").body("items.slug", contains("kait-draf"));
        clock.later(
                Duration.ofDays(2), () -> related("kait-umum").body("items.slug", contains("kait-draf", "kait-nanti")));
    }

    @Test
    void hearsOfEveryChangeThatMatters() {
        category("kait-kabar");
        category("kait-luar");
        var id = story("kait-kabar", "kait-kabar")
                .with("tags", List.of("Kait kabar"))
                .publish();
        related("kait-kabar").body("items", empty());

        var other = story("kait-baru", "kait-luar")
                .with("tags", List.of("Kait kabar"))
                .publish();
        related("kait-kabar").body("items.slug", contains("kait-baru"));
        change(other, Map.of("headline", "Judul lain"));
        related("kait-kabar").body("items.headline", contains("Judul lain"));
        change(id, Map.of("tags", List.of()));
        related("kait-kabar").body("items", empty());
        change(id, Map.of("related", List.of(other)));
        related("kait-kabar").body("items.reason.type", contains("picked"));
    }

    @Test
    void hearsThatACandidateIsInAnotherLanguageNow() {
        category("kait-bahasa");
        story("kait-bahasa", "kait-bahasa").publish();
        story("kait-bahasa-lama", "kait-bahasa").at("2020-01-01T00:00:00Z").publish();
        var near = story("kait-bahasa-dekat", "kait-bahasa").publish();
        related("kait-bahasa", "limit", 1).body("items.slug", contains("kait-bahasa-dekat"));

        change(near, Map.of("language", "en"));

        related("kait-bahasa", "limit", 1).body("items.slug", contains("kait-bahasa-lama"));
    }

    @Test
    void standsWhereTheArticleStands() {
        var id = publish("kait-alamat");
        change(id, Map.of("slug", "kait-alamat-baru"));
        given().redirects()
                .follow(false)
                .get("/v1/articles/kait-alamat/related")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/articles/kait-alamat-baru/related"));
        related(id).statusCode(200);

        change(id, Map.of("status", "withdrawn", "withdrawnReason", "Keliru"));
        related("kait-alamat-baru").statusCode(410);
        related("kait-tidak-ada").statusCode(404);
    }

    @Test
    void namesWhatIsWrongWithTheQuestion() {
        publish("kait-tanya");

        related("kait-tanya", "limit", 51).statusCode(400).body("errors.parameter", hasItem("limit"));
        related("kait-tanya", "fields", "headline,reason.type").statusCode(200);
        related("kait-tanya", "fields", "judul").statusCode(400);
        related("kait-tanya", "cursor", "x").statusCode(400);
    }

    @Test
    void goesToBothSidesInTime() {
        category("kait-waktu");
        story("kait-waktu-1", "kait-waktu").at("2020-01-01T00:00:00Z").publish();
        story("kait-waktu-2", "kait-waktu").at("2021-01-01T00:00:00Z").publish();
        story("kait-waktu-3", "kait-waktu").at("2022-01-01T00:00:00Z").publish();

        related("kait-waktu-2")
                .body("items.slug", hasItems("kait-waktu-1", "kait-waktu-3"))
                .body("items.slug", not(hasItem("kait-waktu-2")));
    }

    private static ValidatableResponse related(String article) {
        return given().get("/v1/articles/" + article + "/related").then();
    }

    private static ValidatableResponse related(String article, String parameter, Object value) {
        return given().queryParam(parameter, value)
                .get("/v1/articles/" + article + "/related")
                .then();
    }

    private static void change(String id, Map<String, Object> patch) {
        editor().header("If-Match", "*")
                .body(patch)
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
    }
}
