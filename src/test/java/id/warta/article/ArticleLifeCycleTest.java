package id.warta.article;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import id.warta.access.Scribes;
import id.warta.testing.MovableClock;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ways an article can take, and who may send it there. */
@QuarkusTest
class ArticleLifeCycleTest {
    private static final String ARTICLES = "/v1/manage/articles/";

    @Inject
    Scribes scribes;

    @Inject
    MovableClock clock;

    @Inject
    Sql sql;

    @Test
    void goesAllTheWayFromDraftToTrashAndBack() {
        category("perjalanan");
        var id = story("perjalanan", "perjalanan").save();

        move(id, "in-review").body("status", equalTo("in-review"));
        move(id, "published").body("publishAt", notNullValue());
        when().get("/v1/articles/perjalanan").then().statusCode(200);
        change(editor(), id, Map.of("status", "withdrawn", "withdrawnReason", "Sumber keliru"))
                .statusCode(200);
        when().get("/v1/articles/perjalanan").then().statusCode(410).body("detail", containsString("Sumber keliru"));
        move(id, "trashed").statusCode(200);
        when().get("/v1/articles/perjalanan").then().statusCode(404);
        editor().post(ARTICLES + id + "/restore").then().body("status", equalTo("withdrawn"));
        move(id, "published").statusCode(200);
        when().get("/v1/articles/perjalanan").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "draft, withdrawn",
        "in-review, withdrawn",
        "published, draft",
        "published, in-review",
        "withdrawn, in-review",
        "trashed, withdrawn"
    })
    void refusesAWayThatThereIsNot(String from, String to) {
        var slug = "jalan-" + from + "-" + to;
        category(slug);
        var id = in(from, slug);

        change(editor(), id, Map.of("status", to, "withdrawnReason", "Karena"))
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("detail", containsString(from));
    }

    @Test
    void sendsBackWhatReadersHaveNotSeenYet() {
        category("tarik-jadwal");
        var id =
                story("tarik-jadwal", "tarik-jadwal").at("2999-01-01T00:00:00Z").publish();

        move(id, "draft").statusCode(200).body("status", equalTo("draft"));
    }

    @Test
    void wantsAReasonToWithdraw() {
        var id = publish("alasan");

        change(editor(), id, Map.of("status", "withdrawn"))
                .statusCode(422)
                .body("errors.pointer", contains("/withdrawnReason"));
    }

    @Test
    void takesNoReasonOfAnArticleThatIsNotWithdrawn() {
        var id = publish("alasan-dini");

        change(editor(), id, Map.of("withdrawnReason", "Karena"))
                .statusCode(422)
                .body("errors.pointer", contains("/withdrawnReason"));
    }

    @Test
    void namesAllThatPublishingLacksAtOnce() {
        var id = create("articles", Map.of("image", Map.of("url", "https://gambar.example/a.jpg")))
                .extract()
                .<String>path("id");

        move(id, "published")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/headline", "/body", "/category", "/image/alt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\": null}",
                "{\"headline\": \" \\u200b\"}",
                "{\"body\": null}",
                "{\"body\": {\"html\": \"<script>x</script>\"}}",
                "{\"category\": null}",
                "{\"image\": {\"url\": \"https://gambar.example/a.jpg\", \"alt\": \" \"}}",
                "{\"publishAt\": null}"
            })
    void keepsAPublishedArticleWhole(String patch) {
        var slug = "utuh-" + Integer.toHexString(patch.hashCode());
        var id = publish(slug);

        change(editor(), id, patch).statusCode(422);
        when().get("/v1/articles/" + slug).then().statusCode(200);
    }

    @Test
    void ordersThatAnArticleEndsAfterItBegins() {
        var id = publish("urutan-waktu");

        change(editor(), id, Map.of("unpublishAt", "2001-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.pointer", contains("/unpublishAt"));
    }

    @Test
    void changesNothingPublicWithoutTheScope() {
        var id = publish("tanpa-izin");
        var hidden = story("tanpa-izin-draf", "tanpa-izin").save();
        editor().header("If-Match", "*").body(Map.of("externalId", "izin:1")).patch(ARTICLES + id);
        editor().header("If-Match", "*").body(Map.of("headline", "Judul Kedua")).patch(ARTICLES + id);
        var before = when().get("/v1/articles/tanpa-izin").then().extract().asString();
        var script = scribes.token("articles:read", "articles:write");

        for (var patch : List.<Object>of(
                Map.of("headline", "Lain"),
                Map.of("slug", "tanpa-izin-lain"),
                Map.of("body", Map.of("markdown", "Lain")),
                Map.of("tags", List.of("Lain")),
                Map.of("status", "trashed"),
                Map.of("status", "withdrawn", "withdrawnReason", "Lain"),
                Map.of("publishAt", "2999-01-01T00:00:00Z"),
                Map.of("unpublishAt", "2999-01-01T00:00:00Z"),
                Map.of("commentPolicy", "closed"),
                Map.of("featured", true),
                Map.of("notes", "Lain"))) {
            denied(change(as(script), id, patch));
        }
        denied(as(script)
                .header("If-Match", "*")
                .body(Map.of("headline", "Lain"))
                .put(ARTICLES + id)
                .then());
        denied(as(script).header("If-Match", "*").delete(ARTICLES + id).then());
        denied(as(script).post(ARTICLES + id + "/revisions/1/restore").then());
        denied(as(script)
                .body(Map.of("text", "Lain"))
                .post(ARTICLES + id + "/corrections")
                .then());
        denied(as(script)
                .body(Map.of("headline", "Lain"))
                .put(ARTICLES + "by-external-id/izin:1")
                .then());
        denied(change(as(script), hidden, Map.of("status", "published")));
        denied(as(script)
                .body(Map.of("headline", "A", "status", "published"))
                .post("/v1/manage/articles")
                .then());

        assertThat(when().get("/v1/articles/tanpa-izin").then().extract().asString())
                .isEqualTo(before);
        change(as(script), id, Map.of()).statusCode(200);
        change(as(script), hidden, Map.of("headline", "Boleh")).statusCode(200);
    }

    @Test
    void bringsNothingBackToReadersWithoutTheScope() {
        var id = publish("tanpa-izin-pulih");
        editor().header("If-Match", "*").delete(ARTICLES + id).then().statusCode(200);
        var script = scribes.token("articles:read", "articles:write");

        denied(as(script).post(ARTICLES + id + "/restore").then());
        denied(change(as(script), id, Map.of("status", "published")));
        denied(as(script)
                .header("If-Match", "*")
                .delete(ARTICLES + id + "?permanent=true")
                .then());
    }

    @Test
    void keepsALimitedTokenInItsCategories() {
        var sport = UUID.fromString(category("batas-olahraga"));
        category("batas-bola", "batas-olahraga");
        category("batas-kota");
        var inside = story("batas-dalam", "batas-bola").save();
        var outside = story("batas-luar", "batas-kota").save();
        var script = scribes.token(new UUID[] {sport}, "articles:read", "articles:write");

        change(as(script), inside, Map.of("kicker", "Boleh")).statusCode(200);
        change(as(script), inside, Map.of("category", "batas-kota")).statusCode(403);
        change(as(script), inside, "{\"category\": null}").statusCode(403);
        change(as(script), outside, Map.of("kicker", "Tidak")).statusCode(404);
        as(script).get(ARTICLES + outside).then().statusCode(404);
        as(script).get(ARTICLES + outside + "/revisions").then().statusCode(404);
        as(script).get("/v1/manage/articles?limit=100").then().body("items.slug", contains("batas-dalam"));
        as(script)
                .body(Map.of("category", "batas-kota"))
                .post("/v1/manage/articles")
                .then()
                .statusCode(403);
        as(script)
                .body(Map.of("headline", "A"))
                .post("/v1/manage/articles")
                .then()
                .statusCode(403);
        as(script)
                .body(Map.of("category", "batas-bola"))
                .post("/v1/manage/articles")
                .then()
                .statusCode(201);
    }

    @Test
    void appearsAtItsTimeThoughNothingRuns() {
        category("tepat");
        var at = Instant.now().plus(Duration.ofHours(1));
        var id = story("tepat-waktu", "tepat").with("publishAt", at.toString()).publish();
        change(editor(), id, Map.of("unpublishAt", at.plus(Duration.ofHours(1)).toString()))
                .statusCode(200);

        clock.later(
                Duration.ofMinutes(59),
                () -> when().get("/v1/articles/tepat-waktu").then().statusCode(404));
        clock.later(
                Duration.ofMinutes(61),
                () -> when().get("/v1/articles/tepat-waktu").then().statusCode(200));
        clock.later(
                Duration.ofMinutes(121),
                () -> when().get("/v1/articles/tepat-waktu").then().statusCode(404));
    }

    @Test
    void addsACorrectionThatReadersSee() {
        var id = publish("ralat");

        editor().body(Map.of("text", "Angka di paragraf pertama diperbaiki."))
                .post(ARTICLES + id + "/corrections")
                .then()
                .statusCode(201)
                .header("ETag", "\"v2\"")
                .body("corrections.text", contains("Angka di paragraf pertama diperbaiki."));
        when().get("/v1/articles/ralat").then().body("corrections.at", contains(notNullValue()));
    }

    @Test
    void correctsNothingThatReadersNeverSaw() {
        category("ralat-draf");
        var id = story("ralat-draf", "ralat-draf").save();

        editor().body(Map.of("text", "X"))
                .post(ARTICLES + id + "/corrections")
                .then()
                .statusCode(409);
        editor().body(Map.of("text", "X", "at", "2999-01-01T00:00:00Z"))
                .post(ARTICLES + publish("ralat-depan") + "/corrections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/at"));
    }

    @Test
    void keepsCorrectionsThatAReplacementLeavesOut() {
        var id = publish("ralat-ganti");
        editor().body(Map.of("text", "Ralat."))
                .post(ARTICLES + id + "/corrections")
                .then()
                .statusCode(201);
        var input = Map.of("headline", "Baru", "category", "ralat-ganti", "body", Map.of("markdown", "Baru"));

        editor().header("If-Match", "*")
                .body(input)
                .put(ARTICLES + id)
                .then()
                .statusCode(200)
                .body("corrections.text", contains("Ralat."))
                .body("status", equalTo("published"));
    }

    @Test
    void keepsCorrectionsThatAPatchLeavesOut() {
        var id = corrected("ralat-tambal");

        editor().header("If-Match", "*")
                .body(Map.of("corrections", List.of(Map.of("text", "Kedua."))))
                .patch(ARTICLES + id)
                .then()
                .statusCode(200)
                .body("corrections.text", contains("Ralat.", "Kedua."))
                .body("warnings.code", contains("kept"));
    }

    @Test
    void removesCorrectionsWhereAPatchSaysSo() {
        var id = corrected("ralat-buang");

        editor().header("If-Match", "*")
                .body(Map.of("corrections", List.of(Map.of("text", "Kedua."))))
                .patch(ARTICLES + id + "?replace=corrections")
                .then()
                .statusCode(200)
                .body("corrections.text", contains("Kedua."))
                .body("warnings", empty());
    }

    private static String corrected(String slug) {
        var id = publish(slug);
        editor().body(Map.of("text", "Ralat."))
                .post(ARTICLES + id + "/corrections")
                .then()
                .statusCode(201);
        return id;
    }

    /** Whatever is called in whatever order, a reader never meets an article that lacks what publishing needs. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverShowsAnUnfinishedArticle(long seed) {
        var name = "acak-" + seed;
        category(name);
        var random = new Random(seed);
        var id = create("articles", Map.of("slug", name)).extract().<String>path("id");
        var steps = List.<Map<String, Object>>of(
                Map.of("headline", "Judul"),
                Map.of("category", name),
                Map.of("body", Map.of("markdown", "Isi")),
                Map.of("body", Map.of("html", "<script>x</script>")),
                Map.of("image", Map.of("url", "https://gambar.example/a.jpg")),
                Map.of("image", Map.of("url", "https://gambar.example/a.jpg", "alt", "Gambar")),
                Map.of("headline", " "),
                Map.of("status", "published"),
                Map.of("status", "in-review"),
                Map.of("status", "draft"),
                Map.of("status", "withdrawn", "withdrawnReason", "Karena"),
                Map.of("status", "trashed"),
                Map.of("publishAt", "2026-01-01T00:00:00Z"));

        for (int step = 0; step < 60; step++) {
            int next = random.nextInt(steps.size() + 4);
            if (next < steps.size()) {
                change(editor(), id, steps.get(next));
            } else if (next == steps.size()) {
                change(editor(), id, "{\"headline\": null, \"category\": null}");
            } else if (next == steps.size() + 1) {
                editor().post(ARTICLES + id + "/restore");
            } else if (next == steps.size() + 2) {
                editor().header("If-Match", "*")
                        .body(steps.get(random.nextInt(3)))
                        .put(ARTICLES + id);
            } else {
                editor().post(ARTICLES + id + "/revisions/" + (1 + random.nextInt(5)) + "/restore");
            }
            var shown = when().get("/v1/articles/" + id);
            assertThat(shown.statusCode()).isIn(200, 404, 410);
            if (shown.statusCode() == 200) {
                assertThat(shown.<String>path("headline")).isNotBlank();
                assertThat(shown.<String>path("body.html")).isNotBlank();
                assertThat(shown.<String>path("category.slug")).isEqualTo(name);
                assertThat(shown.<Map<?, ?>>path("image") == null || shown.path("image.alt") != null)
                        .isTrue();
            }
        }
    }

    @Test
    void letsTheDatabaseHaveTheLastWord() {
        category("kata-akhir");
        var id = story("kata-akhir", "kata-akhir").save();

        assertThat(catchThrowable(() -> sql.run(
                        "update article set status = 'published', headline = ' ', publish_at = now() where id = ?",
                        UUID.fromString(id))))
                .hasStackTraceContaining("article_published_is_complete");
    }

    @Test
    void writesDownWhoDidWhat() {
        var id = publish("jejak");
        change(editor(), id, Map.of("kicker", "Baru"));
        editor().header("If-Match", "*").delete(ARTICLES + id);

        sql.run("do $$ begin if (select array_agg(action order by at, id) from audit_entry where document_id = '%s') "
                        .formatted(id)
                + "<> array['created', 'updated', 'trashed'] then raise exception 'audit'; end if; end $$");
        editor().get("/v1/manage/articles?status=trashed&limit=100").then().body("items.slug", hasItem("jejak"));
        editor().get("/v1/manage/articles?status=published&q=jejak").then().body("items", empty());
        editor().get("/v1/manage/articles?status=draft&limit=100").then().body("items.slug", not(hasItem("jejak")));
    }

    private static String in(String state, String slug) {
        var id = story(slug, slug).save();
        switch (state) {
            case "in-review" -> move(id, "in-review");
            case "published" -> move(id, "published");
            case "withdrawn" -> {
                move(id, "published");
                change(editor(), id, Map.of("status", "withdrawn", "withdrawnReason", "Karena"));
            }
            case "trashed" -> move(id, "trashed");
            default -> assertThat(state).isEqualTo("draft");
        }
        return id;
    }

    private static ValidatableResponse move(String id, String status) {
        return change(editor(), id, Map.of("status", status));
    }

    private static ValidatableResponse change(RequestSpecification caller, String id, Object patch) {
        return caller.header("If-Match", "*").body(patch).patch(ARTICLES + id).then();
    }

    private static void denied(ValidatableResponse answer) {
        answer.statusCode(403).body("missingScope", equalTo("articles:publish"));
    }
}
