package id.warta.syndication;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

@QuarkusTest
class ArticleFormResourceTest {
    private static final String BASE = "http://localhost:3000";
    private static final String NINJS =
            "application/json;profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"";

    @Inject
    MovableClock clock;

    @Test
    void canBePastedIntoAScriptElement() throws Exception {
        Awkward.publish("bentuk-naskah");

        var page = "<!doctype html><html><head><script type='application/ld+json'>"
                + read("bentuk-naskah.jsonld").asString()
                + "</script><title>T</title></head><body><p>isi</p></body></html>";
        var html = Jsoup.parse(page);
        assertThat(html.select("script")).hasSize(1);
        assertThat(html.select("body p")).hasSize(1);
        var article = new ObjectMapper().readTree(html.select("script").get(0).data());
        assertThat(article.get("headline").asText()).isEqualTo(Awkward.TEXT);
        assertThat(article.get("author").get(0).get("name").asText()).isEqualTo("Author bentuk-naskah");
        assertThat(article.get("image").get(0).get("url").asText()).isEqualTo("https://gambar.example/a.jpg?b=1&c=2");
    }

    @Test
    void isANewsArticleOfSchemaOrg() {
        Awkward.publish("bentuk-schema");

        read("bentuk-schema.jsonld")
                .then()
                .contentType("application/ld+json")
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("NewsArticle"))
                .body("'@id'", equalTo(BASE + "/bentuk-schema/bentuk-schema#article"))
                .body("mainEntityOfPage.'@id'", equalTo(BASE + "/bentuk-schema/bentuk-schema"))
                .body("datePublished", containsString("+07:00"))
                .body("dateModified", containsString("+07:00"))
                .body("author[0].url", equalTo(BASE + "/penulis/bentuk-schema"))
                .body("publisher.'@type'", equalTo("NewsMediaOrganization"))
                .body("publisher.name", equalTo("Warta"))
                .body("dateline", equalTo("Jakarta, LEI"))
                .body("locationCreated.name", equalTo("Jakarta"))
                .body("articleSection", equalTo("Category bentuk-schema"))
                .body("keywords", hasSize(1))
                .body("inLanguage", equalTo("id-ID"))
                .body("articleBody", containsString("Satu & dua]]>"))
                .body("isAccessibleForFree", equalTo(true))
                .body("commentCount", equalTo(0));
    }

    @Test
    void needsNoImageAndNoAuthor() {
        Awkward.publishBare("bentuk-polos");

        read("bentuk-polos.jsonld")
                .then()
                .body("headline", equalTo(Awkward.LONG))
                .body("$", not(hasKey("image")))
                .body("$", not(hasKey("dateline")))
                .body("author.name", contains("Warta"));
        assertThat(Schemas.faultsOfNinjs(read("bentuk-polos.ninjs").asString())).isEmpty();
    }

    @Test
    void namesCorrections() {
        category("bentuk-ralat");
        var id = story("bentuk-ralat", "bentuk-ralat").publish();
        editor().header("If-Match", "*")
                .body(Map.of("text", "Angka diperbaiki."))
                .post("/v1/manage/articles/" + id + "/corrections");

        read("bentuk-ralat.jsonld")
                .then()
                .body("correction.'@type'", contains("CorrectionComment"))
                .body("correction.text", contains("Angka diperbaiki."));
    }

    @Test
    void isValidByTheSchemaOfNinjs() {
        var id = Awkward.publish("bentuk-ninjs");

        var ninjs = read("bentuk-ninjs.ninjs");
        assertThat(Schemas.faultsOfNinjs(ninjs.asString())).isEmpty();
        ninjs.then()
                .body("uri", equalTo("urn:uuid:" + id))
                .body("pubStatus", equalTo("usable"))
                .body("headlines.find { it.role == 'main' }.value", equalTo(Awkward.TEXT))
                .body("by", equalTo("Author bentuk-ninjs"))
                .body("located", equalTo("Jakarta"))
                .body("infoSources.name", contains("LEI"))
                .body("renditions.href", contains("https://gambar.example/a.jpg?b=1&c=2"))
                .body("altIds.value", contains("bentuk-ninjs"))
                .body("$", not(hasKey("edNote")));
    }

    @Test
    void findsWhatNinjsDoesNotKnow() {
        assertThat(Schemas.faultsOfNinjs("{\"uri\": \"urn:uuid:1\", \"secret\": 1}"))
                .isNotEmpty();
        assertThat(Schemas.faultsOfNinjs("{\"type\": \"text\"}")).isNotEmpty();
    }

    @Test
    void givesWirePartnersWellFormedXhtml() throws Exception {
        Awkward.publish("bentuk-xhtml");

        String body = read("bentuk-xhtml.ninjs").path("bodies[1].value");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/1999/xhtml");
        assertThat(root.getElementsByTagName("br").getLength()).isEqualTo(1);
        assertThat(root.getTextContent()).startsWith("Jakarta, LEI – Satu & dua]]> </script>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                                     | json
            application/*                                                           | json
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8          | json
            application/json, text/plain, */*                                       | json
            application/json;charset=utf-8                                          | json
            application/json;profile="http://orang.example/lain"                    | json
            application/ld+json                                                     | jsonld
            application/ld+json, application/json;q=0.9                             | jsonld
            application/ld+json;q=0.5, application/json                             | json
            application/ld+json;q=0.2, */*;q=0.1                                    | jsonld
            application/json;profile="http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"  | ninjs
            application/json;profile="http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" | ninjs
            application/ld+json;q=0.5, application/json;profile="http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";q=0.7 | ninjs
            """)
    void isWhatTheReaderLikesBest(String accept, String form) {
        if (given().get("/v1/articles/bentuk-pilih").statusCode() == 404) {
            Awkward.publishBare("bentuk-pilih");
        }

        var mediaType = Map.of("json", "application/json", "jsonld", "application/ld+json", "ninjs", NINJS);
        given().header("Accept", accept)
                .get("/v1/articles/bentuk-pilih")
                .then()
                .statusCode(200)
                .contentType(equalTo(mediaType.get(form)))
                .header("Vary", containsString("Accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/ld+json;q=0", "image/png, text/*"})
    void refusesWhatItCanNotGive(String accept) {
        given().header("Accept", accept).get("/v1/articles/bentuk-pilih").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({"json, application/json", "jsonld, application/ld+json", "ninjs, application/json"})
    void canBeChosenWithoutHeaders(String format, String mediaType) {
        if (given().get("/v1/articles/bentuk-format").statusCode() == 404) {
            Awkward.publishBare("bentuk-format");
        }

        given().queryParam("format", format)
                .get("/v1/articles/bentuk-format")
                .then()
                .statusCode(200)
                .contentType(containsString(mediaType));
    }

    @ParameterizedTest
    @CsvSource({
        "format=xml, format",
        "format=jsonld&fields=slug, fields",
        "format=ninjs&bodyFormat=text, bodyFormat",
        "format=ninjs&include=jsonld, include",
        "include=ninjs, include"
    })
    void namesTheParameterThatDoesNotFit(String query, String parameter) {
        given().get("/v1/articles/apa-saja?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void comesAlongWithTheArticle() {
        Awkward.publish("bentuk-serta");

        given().get("/v1/articles/bentuk-serta?include=jsonld")
                .then()
                .statusCode(200)
                .body("jsonld.'@type'", equalTo("NewsArticle"))
                .body("jsonld.articleBody", containsString("Satu"))
                .body("body", not(hasKey("text")));
        given().get("/v1/articles/bentuk-serta").then().body("$", not(hasKey("jsonld")));
    }

    @Test
    void saysWhereWhatBelongsToItIs() {
        Awkward.publish("bentuk-tautan");
        given().get("/v1/articles/bentuk-tautan");

        var links = given().get("/v1/articles/bentuk-tautan");
        links.then().header("Cache-Status", "Warta; hit");
        assertThat(links.header("Link").split(", "))
                .containsExactly(
                        "<" + BASE + "/bentuk-tautan/bentuk-tautan>; rel=\"canonical\"",
                        "</v1/articles/bentuk-tautan.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"",
                        "</v1/articles/bentuk-tautan.ninjs>; rel=\"alternate\"; type=\"application/json\"; "
                                + "profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"",
                        "</v1/articles>; rel=\"collection\"",
                        "</v1/articles/bentuk-tautan/comments>; rel=\"replies\"",
                        "</v1/articles/bentuk-tautan/related>; rel=\"related\"",
                        "</q/openapi>; rel=\"describedby\"",
                        "</q/swagger-ui>; rel=\"service-doc\"",
                        "</v1/authors/bentuk-tautan>; rel=\"author\"");
        assertThat(read("bentuk-tautan.ninjs").headers().getValues("Link"))
                .containsExactly("<" + BASE + "/bentuk-tautan/bentuk-tautan>; rel=\"canonical\"");
    }

    @Test
    void followsEveryChangeAtOnce() {
        var id = Awkward.publish("bentuk-ubah");
        var etag = read("bentuk-ubah.jsonld").header("ETag");
        given().header("If-None-Match", etag)
                .get("/v1/articles/bentuk-ubah.jsonld")
                .then()
                .statusCode(304);

        editor().header("If-Match", "*").body(Map.of("headline", "Lain")).patch("/v1/manage/articles/" + id);

        given().header("If-None-Match", etag)
                .get("/v1/articles/bentuk-ubah.jsonld")
                .then()
                .statusCode(200)
                .body("headline", equalTo("Lain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".jsonld", ".ninjs"})
    void hidesWhatIsNotPublic(String form) {
        var name = "bentuk-rahasia" + form.replace('.', '-');
        category(name);
        story(name, name)
                .with("publishAt", Instant.now().plus(Duration.ofHours(1)).toString())
                .publish();

        given().get("/v1/articles/" + name + form).then().statusCode(404);
        clock.later(
                Duration.ofMinutes(61),
                () -> given().get("/v1/articles/" + name + form).then().statusCode(200));
    }

    @Test
    void leadsFromAnOldSlugToTheNewOne() {
        var id = Awkward.publishBare("bentuk-lama");
        editor().header("If-Match", "*").body(Map.of("slug", "bentuk-baru")).patch("/v1/manage/articles/" + id);

        given().redirects()
                .follow(false)
                .get("/v1/articles/bentuk-lama.ninjs?language=id")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/articles/bentuk-baru.ninjs?language=id"));
    }

    private static Response read(String path) {
        var answer = given().get("/v1/articles/" + path);
        answer.then().statusCode(200);
        return answer;
    }
}
