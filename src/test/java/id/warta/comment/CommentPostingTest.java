package id.warta.comment;

import static id.warta.comment.Commenters.address;
import static id.warta.comment.Commenters.comment;
import static id.warta.comment.Commenters.from;
import static id.warta.comment.Commenters.post;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.warta.access.Scribes;
import id.warta.testing.MovableClock;
import id.warta.testing.Readers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site's form posts straight to the API. */
@QuarkusTest
class CommentPostingTest {
    @Inject
    MovableClock clock;

    @Inject
    Scribes scribes;

    @Test
    void takesACommentThatWaitsForAModerator() {
        var article = publish("kirim");

        var sent = post("kirim", comment("Terima kasih, jelas sekali."))
                .statusCode(202)
                .header("Cache-Control", "private, no-store")
                .header("RateLimit-Policy", "\"address\";q=10;w=60")
                .header("RateLimit", matchesPattern("\"address\";r=9;t=\\d+"))
                .body("status", equalTo("pending"))
                .body("editToken", notNullValue())
                .extract();

        when().get("/v1/articles/kirim/comments").then().body("items", empty());
        managed(sent.path("id"))
                .body("authorEmail", equalTo("sari" + Readers.MAIL))
                .body("articleId", equalTo(article))
                .body("reasons.code", contains("no-form"));
    }

    @Test
    void namesEveryFieldThatIsMissingInBothLanguages() {
        publish("kurang");

        from(address())
                .body(Map.of())
                .post("/v1/articles/kurang/comments")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/authorName", "/authorEmail", "/body"))
                .body("errors.detail", hasItem("Is required."));
        from(address())
                .header("Accept-Language", "id")
                .body(Map.of())
                .post("/v1/articles/kurang/comments")
                .then()
                .body("errors.detail", hasItem("Wajib diisi."));
    }

    @ParameterizedTest
    @CsvSource({
        "authorEmail, bukan surel",
        "authorEmail, a@",
        "authorUrl, javascript:alert(1)",
        "body, x",
        "authorName, ' '",
        "parentId, bukan-id",
        "parentId, 019a0000-0000-7000-8000-000000000000"
    })
    void refusesWhatAFieldCanNotBe(String field, String value) {
        var slug = "isian-" + Integer.toHexString((field + value).hashCode());
        publish(slug);
        var input = comment("Terima kasih.");
        input.put(field, value);

        post(slug, input).statusCode(422).body("errors.pointer", hasItem("/" + field));
    }

    @Test
    void refusesATextThatIsTooLong() {
        publish("panjang");

        post("panjang", comment("a".repeat(5_001))).statusCode(422).body("errors.pointer", contains("/body"));
        post("panjang", comment("ab".repeat(2_500))).statusCode(202);
    }

    @Test
    void showsAtOnceWhereThePolicySaysSo() {
        withPolicy("langsung", "immediate");

        post("langsung", comment("Langsung tampil")).statusCode(202).body("status", equalTo("approved"));

        when().get("/v1/articles/langsung/comments").then().body("items.body.text", contains("Langsung tampil"));
        when().get("/v1/articles/langsung").then().body("comments.count", equalTo(1));
    }

    @Test
    void trustsAnAddressThatWasApprovedBefore() {
        withPolicy("tepercaya", "trusted");
        var input = comment("Pertama kali di sini");
        input.put("authorEmail", "Tepercaya" + Readers.MAIL);
        var first = post("tepercaya", input).body("status", equalTo("pending")).extract();
        approve(first.path("id"));

        input.put("body", "Kedua kali di sini");
        input.put("authorEmail", "tepercaya" + Readers.MAIL);
        post("tepercaya", input).body("status", equalTo("approved"));
    }

    @Test
    void takesNothingWhereCommentsAreClosed() {
        withPolicy("tutup", "closed");

        post("tutup", comment("Masih bisa?")).statusCode(409).body("code", equalTo("comments-closed"));
        when().get("/v1/articles/tutup").then().body("comments.open", equalTo(false));
        given().get("/v1/articles/tutup/comments/form").then().statusCode(200).body("open", equalTo(false));
    }

    @Test
    void takesNothingUnderWhatIsNotPublic() {
        category("komentar-draf");
        story("komentar-draf", "komentar-draf").save();

        post("komentar-draf", comment("Halo draf")).statusCode(404);
        post("tak-ada-artikel", comment("Halo")).statusCode(404);
    }

    @Test
    void answersOnlyWhatReadersSee() {
        withPolicy("jawab", "immediate");
        withPolicy("jawab-lain", "immediate");
        String first = post("jawab", comment("Satu")).extract().path("id");
        var answer = comment("Dua");
        answer.put("parentId", first);

        post("jawab-lain", answer).statusCode(422).body("errors.pointer", contains("/parentId"));
        post("jawab", answer).statusCode(202);
        when().get("/v1/articles/jawab/comments").then().body("items[0].replies.body.text", contains("Dua"));
    }

    @Test
    void describesTheFormInTheReadersLanguage() {
        publish("formulir-komentar");

        given().header("Accept-Language", "id")
                .get("/v1/articles/formulir-komentar/comments/form")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("open", equalTo(true))
                .body("honeypot", equalTo("website"))
                .body("notice", containsString("tidak dipublikasikan"))
                .body("fields.findAll { it.required }.name", contains("authorName", "authorEmail", "body"))
                .body("fields.find { it.name == 'authorEmail' }.published", equalTo(false))
                .body("fields.label", hasItem("Surel"));
        given().header("Accept-Language", "en")
                .get("/v1/articles/formulir-komentar/comments/form")
                .then()
                .body("fields.label", hasItem("E-mail"));
    }

    @Test
    void looksAtWhatComesTooSoon() {
        withPolicy("cepat", "immediate");
        var token = formToken("cepat");
        var input = comment("Cepat sekali");
        input.put("formToken", token);

        var soon = post("cepat", input).body("status", equalTo("pending")).extract();
        managed(soon.path("id")).body("reasons.code", contains("haste"));
        clock.later(Duration.ofSeconds(5), () -> {
            input.put("body", "Tidak terlalu cepat");
            post("cepat", input).body("status", equalTo("approved"));
        });
    }

    @Test
    void looksAtAFormTokenOfAnotherArticle() {
        withPolicy("token-a", "immediate");
        withPolicy("token-b", "immediate");
        var input = comment("Token dari tempat lain");
        input.put("formToken", formToken("token-b"));

        var sent = post("token-a", input).body("status", equalTo("pending")).extract();
        managed(sent.path("id")).body("reasons.code", contains("form"));
    }

    @Test
    void takesAMachineForOne() {
        withPolicy("madu", "immediate");
        var input = comment("Beli sekarang");
        input.put("website", "https://iklan.example/");

        var sent = post("madu", input)
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract();

        managed(sent.path("id")).body("status", equalTo("spam")).body("score", equalTo(120));
        when().get("/v1/articles/madu/comments").then().body("items", empty());
    }

    @Test
    void countsLinks() {
        withPolicy("tautan", "immediate");

        var one = post("tautan", comment("Lihat https://satu.example/ saja")).extract();
        assertThat(one.<String>path("status")).isEqualTo("approved");
        var many = post("tautan", comment("https://a.example https://b.example https://c.example"))
                .extract();
        managed(many.path("id")).body("status", equalTo("pending")).body("reasons.detail", hasItem("3 links"));
    }

    @Test
    void remembersATextThatWasSentBefore() {
        withPolicy("ulang", "immediate");
        post("ulang", comment("Teks yang sama persis")).body("status", equalTo("approved"));

        var again = post("ulang", comment("teks   yang SAMA persis"))
                .body("status", equalTo("pending"))
                .extract();
        managed(again.path("id")).body("reasons.code", hasItem("repeated"));
    }

    @Test
    void knowsTheWordsOfTheBlocklist() {
        withPolicy("daftar-hitam", "immediate");
        String etag = editor().get("/v1/manage/comments/blocklist").header("ETag");
        editor().body(Map.of("words", List.of("Kata Terlarang Uji")))
                .put("/v1/manage/comments/blocklist")
                .then()
                .statusCode(428);
        editor().header("If-Match", etag)
                .body(Map.of("words", List.of("Kata Terlarang Uji")))
                .put("/v1/manage/comments/blocklist")
                .then()
                .statusCode(200)
                .body("words", contains("Kata Terlarang Uji"));

        var sent =
                post("daftar-hitam", comment("Ada kata terlarang uji di sini")).extract();

        managed(sent.path("id")).body("status", equalTo("spam"));
    }

    @Test
    void limitsAFloodFromOneAddressOnly() {
        publish("banjir");
        var flood = address();

        for (int number = 1; number <= 10; number++) {
            from(flood)
                    .body(comment("Banjir ke-" + number))
                    .post("/v1/articles/banjir/comments")
                    .then()
                    .statusCode(202);
        }
        from(flood)
                .body(comment("Banjir lagi"))
                .post("/v1/articles/banjir/comments")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"))
                .header("RateLimit", startsWith("\"address\";r=0;t="))
                .body("code", equalTo("rate-limited"));
        post("banjir", comment("Pembaca lain")).statusCode(202);
        clock.later(Duration.ofMinutes(2), () -> from(flood)
                .body(comment("Sesudah jeda"))
                .post("/v1/articles/banjir/comments")
                .then()
                .statusCode(202));
    }

    @Test
    void limitsAFloodOfChanges() {
        withPolicy("banjir-sunting", "immediate");
        var sent = post("banjir-sunting", comment("Sebelum banjir")).extract();
        var flood = address();

        for (int number = 1; number <= 10; number++) {
            editFrom(flood, sent, "palsu", Map.of("body", "Tebakan " + number)).statusCode(403);
        }
        editFrom(flood, sent, sent.path("editToken"), Map.of("body", "Sesudah banjir"))
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"))
                .body("code", equalTo("rate-limited"));
        edit(sent, Map.of("body", "Dari alamat lain"))
                .statusCode(200)
                .header("RateLimit", startsWith("\"edit\";r=9;t="));
    }

    @Test
    void keepsReadersApartWhoChoseTheSameKey() {
        publish("kunci-sama");
        var shared = address();

        var one = postOnce(shared, "kunci-sama", "k-1", comment("Kata pembaca pertama"));
        var other = postOnce(shared, "kunci-sama", "k-1", comment("Kata pembaca kedua"));
        var again = postOnce(shared, "kunci-sama", "k-1", comment("Kata pembaca pertama"));

        assertThat(other.<String>path("id")).isNotEqualTo(one.path("id"));
        assertThat(other.<String>path("editToken")).isNotEqualTo(one.path("editToken"));
        assertThat(again.<String>path("id")).isEqualTo(one.path("id"));
    }

    @Test
    void limitsAModeratorOutsideItsCategoriesAsAReader() {
        var inside = category("moderator-dalam");
        publish("moderator-luar");
        story("moderator-cerita", "moderator-dalam").publish();
        var token = scribes.token(new UUID[] {UUID.fromString(inside)}, "comments:moderate");
        var address = address();

        for (int number = 1; number <= 12; number++) {
            int expected = number <= 10 ? 202 : 429;
            Scribes.as(token)
                    .header("X-Forwarded-For", address)
                    .body(comment("Di luar rubriknya " + number))
                    .post("/v1/articles/moderator-luar/comments")
                    .then()
                    .statusCode(expected);
            Scribes.as(token)
                    .header("X-Forwarded-For", address)
                    .body(comment("Di dalam rubriknya " + number))
                    .post("/v1/articles/moderator-cerita/comments")
                    .then()
                    .statusCode(202);
        }
    }

    @Test
    void limitsNoServerThatHandsOnWhatManySay() {
        publish("perantara");

        for (int number = 1; number <= 12; number++) {
            editor().body(comment("Lewat perantara " + number))
                    .post("/v1/articles/perantara/comments")
                    .then()
                    .statusCode(202);
        }
    }

    @Test
    void letsAReaderChangeACommentForAQuarterOfAnHour() {
        withPolicy("sunting", "immediate");
        var sent = post("sunting", comment("Sebelum")).extract();

        edit(sent, Map.of("body", "Sesudah"))
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("editToken", nullValue());
        when().get("/v1/articles/sunting/comments").then().body("items.body.text", contains("Sesudah"));
        clock.later(Duration.ofMinutes(16), () -> edit(sent, Map.of("body", "Terlambat"))
                .statusCode(403));
        given().contentType("application/json")
                .header("Comment-Edit-Token", "palsu")
                .body(Map.of("body", "Palsu"))
                .patch("/v1/comments/" + sent.path("id"))
                .then()
                .statusCode(403);
    }

    @Test
    void looksAgainAtWhatWasChanged() {
        publish("sunting-ulang");
        var sent = post("sunting-ulang", comment("Biasa saja")).extract();
        approve(sent.path("id"));

        edit(sent, Map.of("body", "https://a.example https://b.example https://c.example https://d.example"))
                .body("status", equalTo("pending"));
        when().get("/v1/articles/sunting-ulang").then().body("comments.count", equalTo(0));
    }

    @Test
    void letsAReaderTakeACommentBack() {
        withPolicy("tarik-kembali", "immediate");
        var sent = post("tarik-kembali", comment("Salah ketik")).extract();

        given().header("Comment-Edit-Token", sent.<String>path("editToken"))
                .delete("/v1/comments/" + sent.path("id"))
                .then()
                .statusCode(204);

        when().get("/v1/articles/tarik-kembali/comments").then().body("items", empty());
        edit(sent, Map.of("body", "Hidup lagi")).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">klik</a>",
                "javascript:alert(1) https://x.example/\"onmouseover=\"alert(1)",
                "https://x.example/<script>alert(1)</script>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "{{constructor.constructor('alert(1)')()}} ${7*7} <%= 7*7 %>",
                "**tebal** _miring_ [x](javascript:alert(1))",
                "\u202ekanan ke kiri \ufeff\u200b Ω≈ç√ 田中さん 😀",
                "'; DROP TABLE comment; --"
            })
    void keepsHostileTextHarmless(String text) {
        var slug = "jahat-" + Integer.toHexString(text.hashCode());
        withPolicy(slug, "immediate");
        var input = comment(text);
        input.put("authorName", text.substring(0, Math.min(100, text.length())));

        var sent = post(slug, input).statusCode(202).extract();
        approve(sent.path("id"));

        var shown = when().get("/v1/articles/" + slug + "/comments")
                .then()
                .statusCode(200)
                .extract();
        assertThat(shown.<String>path("items[0].body.text")).isEqualTo(text.strip());
        var html = shown.<String>path("items[0].body.html");
        assertThat(html.replaceAll("<a href=\"https://[^\"<>]*\" rel=\"nofollow ugc noopener\">|</a>|</?p>|<br>", ""))
                .doesNotContain("<", ">");
    }

    @Test
    void linksWhatIsALink() {
        withPolicy("taut", "immediate");
        post("taut", comment("Lihat https://contoh.org/a?b=1&c=2.")).statusCode(202);

        when().get("/v1/articles/taut/comments")
                .then()
                .body(
                        "items[0].body.html",
                        equalTo("<p>Lihat <a href=\"https://contoh.org/a?b=1&amp;c=2\" rel=\"nofollow ugc noopener\">"
                                + "https://contoh.org/a?b=1&amp;c=2</a>.</p>"));
    }

    @Test
    void givesTheSameAvatarToTheSameAddressOnly() {
        withPolicy("avatar", "immediate");
        for (var email : List.of("satu", "SATU", "dua")) {
            var input = comment("Dari " + email + " " + email.hashCode());
            input.put("authorEmail", email + Readers.MAIL);
            post("avatar", input).body("status", equalTo("approved"));
        }

        List<String> avatars = when().get("/v1/articles/avatar/comments").path("items.avatar");
        assertThat(avatars.get(0))
                .matches("[0-9a-f]{32}")
                .isEqualTo(avatars.get(1))
                .isNotEqualTo(avatars.get(2));
    }

    @Test
    void letsPagesOfTheSitePost() {
        publish("lintas");

        given().header("Origin", "https://koran.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/v1/articles/lintas/comments")
                .then()
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Origin", not(nullValue()));
    }

    private static String formToken(String article) {
        return given().get("/v1/articles/" + article + "/comments/form").path("formToken");
    }

    private static void withPolicy(String slug, String policy) {
        category(slug);
        story(slug, slug).with("commentPolicy", policy).publish();
    }

    private static ValidatableResponse edit(ExtractableResponse<Response> sent, Object change) {
        return editFrom(address(), sent, sent.path("editToken"), change);
    }

    private static ValidatableResponse editFrom(
            String address, ExtractableResponse<Response> sent, String token, Object change) {
        return from(address)
                .header("Comment-Edit-Token", token)
                .body(change)
                .patch("/v1/comments/" + sent.path("id"))
                .then();
    }

    private static ExtractableResponse<Response> postOnce(
            String address, String article, String key, Map<String, Object> input) {
        return from(address)
                .header("Idempotency-Key", key)
                .body(input)
                .post("/v1/articles/" + article + "/comments")
                .then()
                .statusCode(202)
                .extract();
    }

    private static void approve(String id) {
        editor().header("If-Match", "*")
                .body(Map.of("status", "approved"))
                .patch("/v1/manage/comments/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse managed(String id) {
        return editor().get("/v1/manage/comments/" + id).then().statusCode(200);
    }
}
