package id.warta.problem;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import id.warta.testing.Newsroom;
import id.warta.testing.TestDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemMappersTest {
    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /nowhere,                                  404, not-found
            GET,    /v1/nowhere,                               404, not-found
            GET,    /q/nowhere,                                404, not-found
            GET,    /v1/articles/nowhere,                      404, not-found
            GET,    /v1/articles/01a20a23-0140-7121-9fad-000000000000, 404, not-found
            GET,    /v1/articles/nowhere/comments,             404, not-found
            GET,    /v1/categories/nowhere,                    404, not-found
            GET,    /v1/tags/nowhere,                          404, not-found
            GET,    /v1/authors/nowhere,                       404, not-found
            GET,    /problems/nowhere,                         404, not-found
            GET,    /v1/articles?catgory=x,                    400, unknown-parameter
            GET,    /v1/articles?limit=0,                      400, invalid-parameter
            GET,    /v1/articles?limit=101,                    400, invalid-parameter
            GET,    /v1/articles?limit=1e1,                    400, invalid-parameter
            GET,    /v1/articles?limit=1&limit=2,              400, invalid-parameter
            GET,    /v1/articles?page=502,                     400, invalid-parameter
            GET,    /v1/articles?cursor=bukan-kursor,          400, invalid-parameter
            GET,    /v1/articles?sort=-publishedat,            400, invalid-parameter
            GET,    /v1/articles?include=bodi,                 400, invalid-parameter
            GET,    /v1/articles?fields=headlin,               400, invalid-parameter
            GET,    /v1/articles?featured=yes,                 400, invalid-parameter
            GET,    /v1/articles?publishedAfter=kemarin,       400, invalid-parameter
            GET,    /v1/articles?ids=1,                        400, invalid-parameter
            GET,    /v1/articles?bodyFormat=html,              400, invalid-parameter
            GET,    /v1/articles?category=,                    400, invalid-parameter
            POST,   /v1/articles,                              405, method-not-allowed
            DELETE, /v1/categories,                            405, method-not-allowed
            GET,    /v1/manage/articles,                       401, unauthenticated
            """)
    void everyErrorIsAProblemDocument(String method, String path, int status, String code) {
        given().urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "private, no-store")
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("status", equalTo(status))
                .body("traceId", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "nul",
                "{\"headline\": \"\\x\"}",
                "{'a': 1}",
                "{\"a\": 01}"
            })
    void refusesABodyThatIsNotJson(String body) {
        editor().body(body).post("/v1/manage/tags").then().statusCode(400).body("code", equalTo("malformed-json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": 1}                                | /name     | type
            {"name": null}                             | /name     | required
            {}                                         | /name     | required
            {"name": " "}                              | /name     | required
            {"name": "A", "nama": "B"}                 | /nama     | unknown
            {"name": "A\\u0000"}                       | /name     | characters
            {"name": "A\\ud800"}                       | /name     | characters
            {"name": "A", "slug": "Huruf Besar"}       | /slug     | slug
            {"name": "A", "slug": "01a20a23-0140-7121-9fad-000000000000"} | /slug | slug
            {"name": "🙂"}                             | /name     | empty-slug
            []                                         | ''        | type
            """)
    void namesTheMemberThatIsWrong(String body, String pointer, String code) {
        editor().body(body)
                .post("/v1/manage/tags")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void namesEveryFaultAtOnce() {
        editor().body(
                        "{\"headlin\": \"A\", \"language\": \"?\", \"publishAt\": 5, \"tags\": [1], \"authors\": [{\"role\": \"a\"}]}")
                .post("/v1/manage/articles")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/headlin", "/language", "/publishAt", "/tags/0", "/authors/0/slug"));
    }

    @Test
    void namesEveryUnknownParameterWithTheNearest() {
        given().get("/v1/articles?catgory=a&sorte=b")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("catgory", "sorte"))
                .body("errors.detail", everyItem(containsString("did you mean")));
    }

    @Test
    void speaksIndonesianWhenAsked() {
        given().header("Accept-Language", "fr, id;q=0.9, en;q=0.5")
                .get("/v1/articles/tiada")
                .then()
                .statusCode(404)
                .header("Content-Language", "id")
                .body("title", equalTo("Tidak ditemukan"));
    }

    @Test
    void saysWhatAnAddressTakes() {
        given().delete("/v1/articles").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        editor().delete("/v1/manage/articles").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void refusesABodyOfAnotherType() {
        editor().contentType(ContentType.TEXT)
                .body("a")
                .post("/v1/manage/tags")
                .then()
                .statusCode(415)
                .header("Accept-Post", "application/json")
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void refusesToAnswerInAnotherType() {
        given().accept("application/xml")
                .get("/v1/articles")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        assertThat(raw("POST /v1/manage/tags HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 5000000"))
                .startsWith("HTTP/1.1 413")
                .contains("payload-too-large");
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws Exception {
        var body = " ".repeat(5_000_000).getBytes(UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/manage/tags"))
                .header("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1/articles/%00",
                "v1/articles/%ff",
                "v1/articles?tag=%00",
                "v1/articles?tag=%c0%af",
                "v1/articles/%zz",
                "v1/%",
                "v1/articles?tag=a|b",
                "/"
            })
    void refusesAnAddressThatCanNotBeRead(String path) throws Exception {
        var answer = raw("GET /" + path + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            boundary=x             > --x|Content-Disposition: form-data; name=file; filename=a||abc
            boundary=x             > --x|broken||abc|--x--|
            boundary=x             > --x|Content-Disposition: form-data; name=type|Content-Type: text/plain; charset=zzz||abc|--x--|
            boundary=x             > abc
            boundary=x             > --x
            boundary="             > abc
            boundary=              > abc
            """)
    void refusesAFormThatCanNotBeRead(String parameter, String form) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve("/v1/manage/imports"))
                .header("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN)
                .header("Content-Type", "multipart/form-data; " + parameter)
                .POST(BodyPublishers.ofString(form.replace("|", "\r\n")))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("The form in the body");
    }

    @Test
    void takesABlankAcceptForNone() {
        Newsroom.publish("terima-apa-saja");

        given().header("Accept", "").get("/v1/articles/terima-apa-saja").then().statusCode(200);
    }

    @Test
    void forgetsALanguageThatValidationCanNotRead() {
        editor().header("Accept-Language", "-")
                .body("{}")
                .post("/v1/manage/tokens")
                .then()
                .statusCode(422);
    }

    @Test
    void namesAnAcceptThatCanNotBeRead() {
        given().header("Accept", "1")
                .get("/problems/not-found")
                .then()
                .statusCode(400)
                .body("detail", containsString("Accept"));
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        assertThat(raw("GET /v1/articles/" + "a".repeat(9_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 414")
                .contains("uri-too-long");
    }

    @Test
    void refusesANumberThatNobodyCanHold() {
        editor().body("{\"custom\": {\"a\": 1e99999999999}}")
                .post("/v1/manage/articles")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        editor().body("{\"custom\": {\"a\": 1e9999}}")
                .post("/v1/manage/articles")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/custom/a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=UTF-16", "application/json;charset=bogus"})
    void refusesJsonInAnotherCharset(String contentType) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve("/v1/manage/tags"))
                .header("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"A\"}"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-media-type");
    }

    @Test
    void suggestsAFreeSlugForACategoryThatExists() {
        editor().body("{\"name\": \"Pemilu 2024\"}").post("/v1/manage/categories");

        editor().body("{\"name\": \"Pemilu 2024\"}")
                .post("/v1/manage/categories")
                .then()
                .statusCode(409)
                .body("code", equalTo("slug-taken"))
                .body("suggestion", equalTo("pemilu-2024-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200b"})
    void refusesATagWithNothingToSee(String name) {
        editor().body(Map.of("tags", List.of(name)))
                .post("/v1/manage/articles")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/tags/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "/", ";;"})
    void neverFailsOnAnAcceptThatCanNotBeRead(String accept) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nAccept: " + accept))
                .startsWith("HTTP/1.1 4")
                .contains("problem+json");
    }

    @Test
    void answersAClientThatNamesNoHost() throws Exception {
        assertThat(raw("GET /v1/articles?limit=1 HTTP/1.0")).contains("200 OK");
    }

    @Test
    void explainsEachCode() {
        given().accept(ContentType.JSON)
                .get("/problems/slug-taken")
                .then()
                .statusCode(200)
                .body("status", equalTo(409));
        given().accept(ContentType.HTML)
                .header("Accept-Language", "id")
                .get("/problems/slug-taken")
                .then()
                .statusCode(200)
                .body(containsString("Slug sudah dipakai"));
    }

    /** Bypasses every client, because they refuse to send what is wrong. */
    private String raw(String requestLine) throws Exception {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            var request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "--",
                "-;q=1",
                "*",
                ",",
                ";",
                ";q=",
                "id;q=x",
                "id-",
                "x-",
                "i",
                "a-b-c-d-e-f-g",
                "id;q=2",
                "q=0.5"
            })
    void answersInEnglishIfTheLanguageCannotBeRead(String language) {
        given().header("Accept-Language", language)
                .get("/v1/tags/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "/", "a/b/c", ";", "text/", "/json", "application/json;", "application/json; charset"
            })
    void neverFailsAtAMediaTypeThatIsNone(String contentType) throws Exception {
        var answer = raw("POST /v1/manage/tags HTTP/1.1\r\nAuthorization: Bearer " + TestDatabase.ADMIN_TOKEN
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: 0");

        assertThat(answer).matches("(?s)HTTP/1\\.1 4(?:15|22|00) .*");
    }
}
