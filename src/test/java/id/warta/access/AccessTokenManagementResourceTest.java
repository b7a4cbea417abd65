package id.warta.access;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.pathOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.warta.testing.MovableClock;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTokenManagementResourceTest {
    private static final String TOKENS = "/v1/manage/tokens";
    private static final String WHO = "/v1/manage/whoami";

    @Inject
    MovableClock clock;

    @Inject
    Sql sql;

    @Inject
    SessionFactory database;

    @Test
    void makesATokenThatIsShownOnce() {
        category("token-bola");

        var made = create(
                        "tokens",
                        Map.of(
                                "name",
                                "naskah-bola",
                                "scopes",
                                List.of("articles:write", "articles:read"),
                                "categories",
                                List.of("token-bola"),
                                "expiresAt",
                                "2999-01-01T00:00:00Z"))
                .statusCode(201)
                .body("token", matchesPattern("wrt_[0-9A-Za-z]{38}"))
                .body("scopes", contains("articles:read", "articles:write"))
                .body("categories", contains("token-bola"))
                .body("createdBy", equalTo("admin"))
                .extract();

        editor().get(pathOf(made.header("Location")))
                .then()
                .statusCode(200)
                .body("name", equalTo("naskah-bola"))
                .body("token", nullValue())
                .body("lastUsedAt", nullValue());
        as(made.path("token"))
                .get(WHO)
                .then()
                .statusCode(200)
                .body("kind", equalTo("token"))
                .body("categories", contains("token-bola"))
                .body("tokenId", equalTo(made.path("id")));
    }

    @Test
    void tellsTheAdministratorApart() {
        editor().get(WHO).then().body("kind", equalTo("administrator")).body("tokenId", nullValue());
        given().get(WHO).then().statusCode(401);
    }

    @Test
    void namesEveryFaultOfAToken() {
        create("tokens", Map.of("name", " ", "scopes", List.of()))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/name", "/scopes"));
        create(
                        "tokens",
                        Map.of(
                                "name",
                                "salah",
                                "scopes",
                                List.of("articles:reed", "tokens:manage"),
                                "categories",
                                List.of("tak-ada-kategori-ini"),
                                "expiresAt",
                                "2001-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/scopes/0", "/categories/0", "/expiresAt"))
                .body("errors.detail", hasItem(containsString("articles:read")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", " ADMIN ", "oidc:rina", "Oidc:rina"})
    void givesNoTokenANameOfTheServerItself(String name) {
        create("tokens", Map.of("name", name, "scopes", List.of("articles:read")))
                .statusCode(422)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("reserved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"naskah\nlain", "naskah\tlain", "naskah\u2028lain", "naskah\u202elain", "naskah\u001b[31m"})
    void takesNamesOfOneLineOnly(String name) {
        create("tokens", Map.of("name", name, "scopes", List.of("articles:read")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"));
    }

    @Test
    void givesANameToOneWorkingTokenOnly() {
        var first = made(Map.of("name", "  nama-tunggal ", "scopes", List.of("articles:read")));
        assertThat(first.<String>path("name")).isEqualTo("nama-tunggal");

        create("tokens", Map.of("name", "Nama-Tunggal", "scopes", List.of("articles:read")))
                .statusCode(409)
                .body("detail", containsString("Nama-Tunggal"));
        editor().delete(TOKENS + "/" + first.path("id")).then().statusCode(204);
        create("tokens", Map.of("name", "nama-tunggal", "scopes", List.of("articles:read")))
                .statusCode(201);
    }

    @Test
    void limitsNoTokenOfTheWholeNewsroom() {
        category("token-kota");

        create(
                        "tokens",
                        Map.of(
                                "name", "salah",
                                "scopes", List.of("taxonomy:write"),
                                "categories", List.of("token-kota")))
                .statusCode(422)
                .body("errors.code", contains("unlimited-scope"));
        create("tokens", Map.of("name", "salah", "scopes", List.of("articles:read"), "categories", List.of()))
                .statusCode(422);
    }

    @Test
    void givesNobodyMoreThanTheGiverHas() {
        var giver = made(Map.of(
                "name", "pemberi",
                "scopes", List.of("tokens:manage", "articles:read"),
                "expiresAt", Instant.now().plus(Duration.ofDays(2)).toString()));

        as(giver.path("token"))
                .body(Map.of(
                        "name", "x",
                        "scopes", List.of("articles:publish"),
                        "expiresAt", Instant.now().plus(Duration.ofDays(1)).toString()))
                .post(TOKENS)
                .then()
                .statusCode(403)
                .body("missingScope", equalTo("articles:publish"));
        as(giver.path("token"))
                .body(Map.of("name", "x", "scopes", List.of("articles:read")))
                .post(TOKENS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"));
        as(giver.path("token"))
                .body(Map.of(
                        "name", "x",
                        "scopes", List.of("articles:read"),
                        "expiresAt", Instant.now().plus(Duration.ofDays(1)).toString()))
                .post(TOKENS)
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("pemberi"));
    }

    @Test
    void isManagedOnlyByThoseWhoMay() {
        var script = made(Map.of("name", "biasa", "scopes", List.of("articles:read")));

        for (var path : List.of(TOKENS, TOKENS + "/" + script.path("id"), "/v1/manage/audit")) {
            as(script.path("token"))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .header("WWW-Authenticate", containsString("insufficient_scope"))
                    .body("missingScope", equalTo("tokens:manage"));
        }
    }

    @Test
    void stopsATokenAtOnce() {
        var made = made(Map.of("name", "dicabut", "scopes", List.of("articles:read")));
        as(made.path("token")).get(WHO).then().statusCode(200);

        editor().delete(TOKENS + "/" + made.path("id")).then().statusCode(204);
        editor().delete(TOKENS + "/" + made.path("id")).then().statusCode(204);

        as(made.path("token"))
                .get(WHO)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
        editor().get(TOKENS + "/" + made.path("id")).then().body("revokedAt", notNullValue());
        editor().delete(TOKENS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void opensNothingAfterItsEnd() {
        var made = made(Map.of(
                "name", "berakhir",
                "scopes", List.of("articles:read"),
                "expiresAt", Instant.now().plus(Duration.ofHours(1)).toString()));

        clock.later(
                Duration.ofMinutes(59),
                () -> as(made.path("token")).get(WHO).then().statusCode(200));
        clock.later(
                Duration.ofMinutes(61),
                () -> as(made.path("token")).get(WHO).then().statusCode(401));
    }

    @Test
    void keepsTheLastUseToTheMinute() {
        var made = made(Map.of("name", "dipakai", "scopes", List.of("articles:read")));
        as(made.path("token")).get(WHO);
        var first = lastUse(made);

        as(made.path("token")).get(WHO);
        assertThat(lastUse(made)).isEqualTo(first).isNotNull();
        clock.later(Duration.ofSeconds(61), () -> as(made.path("token")).get(WHO));
        assertThat(lastUse(made)).isNotEqualTo(first);
    }

    @Test
    void listsTokensByCursor() {
        made(Map.of("name", "daftar-1", "scopes", List.of("articles:read")));
        made(Map.of("name", "daftar-2", "scopes", List.of("articles:read")));

        var first = editor().get(TOKENS + "?limit=1").then().statusCode(200).extract();
        var second = editor().queryParam("cursor", first.<String>path("page.next"))
                .get(TOKENS + "?limit=1")
                .then()
                .statusCode(200)
                .extract();

        assertThat(first.<List<String>>path("items.name")).isNotEqualTo(second.<List<String>>path("items.name"));
        assertThat(first.<List<String>>path("items.token")).containsOnlyNulls();
    }

    @Test
    void listsTokensInTheSameNumberOfStatementsWhateverTheyAreLimitedTo() {
        for (var name : List.of("token-n-a", "token-n-b", "token-n-c")) {
            category(name);
            made(Map.of("name", name, "scopes", List.of("articles:read"), "categories", List.of(name)));
        }
        editor().get(TOKENS + "?limit=1");

        var statistics = database.getStatistics();
        statistics.clear();
        editor().get(TOKENS + "?limit=1").then().body("items.categories", contains(List.of("token-n-c")));
        long one = statistics.getPrepareStatementCount();
        statistics.clear();
        editor().get(TOKENS + "?limit=3").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(one);
    }

    @Test
    void writesDownWhoDidWhatFromWhere() {
        var made = made(Map.of("name", "penulis-jejak", "scopes", List.of("articles:write", "articles:read")));
        var article = as(made.path("token"))
                .body(Map.of("headline", "Jejak Naskah"))
                .post("/v1/manage/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        editor().get("/v1/manage/audit?documentId=" + article)
                .then()
                .statusCode(200)
                .body("items.action", contains("created"))
                .body("items.actor", contains("penulis-jejak"))
                .body("items.tokenId", contains(made.<String>path("id")))
                .body("items.address", contains("127.0.0.1"))
                .body("items[0].details.version", equalTo(1));
        editor().get("/v1/manage/audit?kind=token&action=created&limit=100")
                .then()
                .body("items.kind", everyItem(equalTo("token")))
                .body("items.details.name", hasItem("penulis-jejak"));
        editor().get("/v1/manage/audit?actor=penulis-jejak&tokenId=" + made.path("id")
                        + "&after=2001-01-01T00:00:00Z&before=2001-01-02T00:00:00Z")
                .then()
                .body("items", empty());
        editor().get("/v1/manage/audit?documentId=x").then().statusCode(400);
    }

    @Test
    void walksTheAuditByCursor() {
        var id = create("articles", Map.of("headline", "Audit")).extract().<String>path("id");
        for (int turn = 0; turn < 3; turn++) {
            editor().header("If-Match", "*").body(Map.of("kicker", "k" + turn)).patch("/v1/manage/articles/" + id);
        }

        var first =
                editor().get("/v1/manage/audit?limit=3&documentId=" + id).then().extract();
        var second = editor().queryParam("cursor", first.<String>path("page.next"))
                .get("/v1/manage/audit?limit=3&documentId=" + id)
                .then()
                .extract();

        assertThat(first.<List<String>>path("items.action")).containsExactly("updated", "updated", "updated");
        assertThat(second.<List<String>>path("items.action")).containsExactly("created");
    }

    @Test
    void letsNobodyChangeTheAudit() {
        for (var change :
                List.of("update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            assertThat(catchThrowable(() -> sql.run(change))).hasStackTraceContaining("only added to");
        }
        editor().delete("/v1/manage/audit").then().statusCode(405);
    }

    private static ExtractableResponse<Response> made(Map<String, ?> input) {
        return create("tokens", input).statusCode(201).extract();
    }

    private static String lastUse(ExtractableResponse<Response> token) {
        return editor().get(TOKENS + "/" + token.path("id")).then().extract().path("lastUsedAt");
    }
}
