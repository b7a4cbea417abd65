package id.warta.web;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.warta.access.Scribes;
import id.warta.testing.AtOnce;
import id.warta.testing.MovableClock;
import id.warta.testing.Readers;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent twice is done once. */
@QuarkusTest
class IdempotencyTest {
    @Inject
    Scribes scribes;

    @Inject
    MovableClock clock;

    @Inject
    Idempotency idempotency;

    @Inject
    Sql sql;

    @Test
    void answersASecondTimeAsTheFirst() {
        category("kunci");
        var input = Map.of("headline", "Dua Kali Kirim", "category", "kunci", "custom", Map.of("harga", 1.50));

        var first = post("kunci-1", input);
        var second = post("kunci-1", input);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());
        editor().get("/v1/manage/articles?category=kunci").then().body("items", hasSize(1));
    }

    @Test
    void refusesAKeyForSomethingElse() {
        post("kunci-2", Map.of("headline", "Yang Satu"));

        post("kunci-2", Map.of("headline", "Yang Lain"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-mismatch"));
        editor().header("Idempotency-Key", "kunci-2")
                .body(Map.of("name", "Yang Satu"))
                .post("/v1/manage/tags")
                .then()
                .statusCode(422);
    }

    @Test
    void doesOnceWhatManySendAtOnce() throws Exception {
        var answers = AtOnce.call(8, () -> post("kunci-3", Map.of("headline", "Delapan Sekaligus")));

        assertThat(answers).extracting(Response::statusCode).contains(201).containsOnly(201, 409);
        editor().get("/v1/manage/articles?q=Delapan Sekaligus").then().body("items", hasSize(1));
    }

    @Test
    void keepsNothingOfAFailure() {
        post("kunci-4", Map.of("headline", "Gagal", "category", "belum-ada-kategori"))
                .then()
                .statusCode(422);
        category("belum-ada-kategori");

        post("kunci-4", Map.of("headline", "Gagal", "category", "belum-ada-kategori"))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void belongsToTheCaller() {
        post("kunci-5", Map.of("headline", "Milik Admin"));

        as(scribes.token("articles:read", "articles:write"))
                .header("Idempotency-Key", "kunci-5")
                .body(Map.of("headline", "Milik Skrip"))
                .post("/v1/manage/articles")
                .then()
                .statusCode(201)
                .body("headline", equalTo("Milik Skrip"));
    }

    @Test
    void lastsADay() {
        post("kunci-6", Map.of("headline", "Sehari"));

        clock.later(Duration.ofHours(25), () -> {
            post("kunci-6", Map.of("headline", "Hari Lain")).then().statusCode(201);
            idempotency.sweep();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors", "categories"})
    void servesEveryKindOfDocument(String kind) {
        var input = Map.of("name", "Kunci " + kind);

        String id = send("kunci-" + kind, input, "/v1/manage/" + kind).path("id");

        send("kunci-" + kind, input, "/v1/manage/" + kind)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
    }

    @Test
    void servesReadersWhoComment() {
        publish("kunci-komentar");
        var input = Map.of("authorName", "Sari", "authorEmail", "kunci" + Readers.MAIL, "body", "Terkirim dua kali");

        var first = comment(input, "198.51.100.7");
        var second = comment(input, "198.51.100.7");
        comment(input, "198.51.100.8").then().header("Idempotent-Replayed", nullValue());

        assertThat(second.<String>path("editToken")).isEqualTo(first.<String>path("editToken"));
        second.then().statusCode(202).header("Idempotent-Replayed", "true").header("RateLimit", not(nullValue()));
    }

    @Test
    void keepsNoTokenThatCouldBeRead() {
        var input = Map.of("name", "kunci-token", "scopes", List.of("articles:read"));

        String token = send("kunci-8", input, "/v1/manage/tokens").path("token");

        assertThat(send("kunci-8", input, "/v1/manage/tokens").<String>path("token"))
                .isEqualTo(token);
        sql.run(
                "do $$ begin if exists (select 1 from idempotency_key where position('%s' in encode(body, 'escape')) > 0) "
                                .formatted(token)
                        + "then raise exception 'readable'; end if; end $$");
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        post("k".repeat(256), Map.of()).then().statusCode(400).body("errors.parameter", contains("Idempotency-Key"));
    }

    @Test
    void replaysWhatIsNoCreation() {
        var id = publish("kunci-ralat");
        var path = "/v1/manage/articles/" + id + "/corrections";

        send("kunci-7", Map.of("text", "Ralat sekali"), path).then().statusCode(201);
        send("kunci-7", Map.of("text", "Ralat sekali"), path).then().statusCode(201);

        assertThat(given().get("/v1/articles/kunci-ralat").<List<Object>>path("corrections"))
                .hasSize(1);
    }

    private static Response comment(Map<String, String> input, String address) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", address)
                .header("Idempotency-Key", "komentar-1")
                .body(input)
                .post("/v1/articles/kunci-komentar/comments");
    }

    private static Response post(String key, Object input) {
        return send(key, input, "/v1/manage/articles");
    }

    private static Response send(String key, Object input, String path) {
        return editor().header("Idempotency-Key", key).body(input).post(path);
    }
}
