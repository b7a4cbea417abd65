package id.warta.author;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.walk;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthorResourceTest {

    @Test
    void introducesAnAuthor() {
        create("authors", new AuthorInput("rina-putri", "Rina Putri", "Menulis ekonomi.", "https://rina.example/"));

        when().get("/v1/authors/rina-putri")
                .then()
                .statusCode(200)
                .body("name", equalTo("Rina Putri"))
                .body("bio", equalTo("Menulis ekonomi."))
                .body("url", equalTo("https://rina.example/"))
                .body("articleCount", equalTo(0));
    }

    @Test
    void showsWhatIsUnknownAsNull() {
        author("ana-lima");

        when().get("/v1/authors/ana-lima").then().body("bio", nullValue()).body("url", nullValue());
    }

    @Test
    void countsPublicArticles() {
        category("prolific");
        author("prolific");
        story("prolific-1", "prolific").with("authors", List.of("prolific")).publish();
        story("prolific-2", "prolific")
                .with("authors", List.of(Map.of("slug", "prolific", "role", "editor")))
                .publish();
        story("prolific-3", "prolific").with("authors", List.of("prolific")).save();

        when().get("/v1/authors/prolific").then().body("articleCount", equalTo(2));
    }

    @Test
    void listsEachAuthorOnceByName() {
        signing("walking-b");
        signing("walking-a");
        signing("walking-c");

        assertThat(walk("/v1/authors?limit=1", "slug"))
                .doesNotHaveDuplicates()
                .containsSubsequence("walking-a", "walking-b", "walking-c");
    }

    @Test
    void tellsNamesakesApart() {
        create("authors", new AuthorInput("budi-1", "Budi", null, null)).statusCode(201);
        sign("budi-1");
        create("authors", new AuthorInput("budi-2", "Budi", null, null)).statusCode(201);
        sign("budi-2");
        create("authors", new AuthorInput("budi-3", "Budi", null, null)).statusCode(201);
        sign("budi-3");

        assertThat(walk("/v1/authors?limit=1", "slug")).doesNotHaveDuplicates().contains("budi-1", "budi-2", "budi-3");
    }

    @Test
    void goesBackToThePageBefore() {
        signing("returning-a");
        signing("returning-b");
        var first = when().get("/v1/authors?limit=1").then().extract();
        String next = first.path("page.next");

        String prev =
                given().queryParam("cursor", next).get("/v1/authors?limit=1").path("page.prev");

        given().queryParam("cursor", prev)
                .get("/v1/authors?limit=1")
                .then()
                .body("items.slug", equalTo(first.path("items.slug")));
    }

    @Test
    void trimsToTheFieldsAskedFor() {
        author("trimmed-author");

        when().get("/v1/authors/trimmed-author?fields=bio,name")
                .then()
                .statusCode(200)
                .body("", aMapWithSize(2));
    }

    @Test
    void answers404ForAnUnknownSlug() {
        when().get("/v1/authors/nobody").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=101", "cursor=x", "fields=email", "name=rina"})
    void namesAWrongParameter(String query) {
        when().get("/v1/authors?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(query.replaceAll("=.*", "")));
    }

    @Test
    void listsNobodyWhomNoPublicArticleNames() {
        author("belum-menulis");
        category("belum-menulis");
        var draft = story("belum-menulis", "belum-menulis").with("authors", List.of("belum-menulis"));
        var id = draft.save();
        assertThat(walk("/v1/authors?limit=100", "slug")).doesNotContain("belum-menulis");

        editor().header("If-Match", "*")
                .body(Map.of("status", "published"))
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
        assertThat(walk("/v1/authors?limit=100", "slug")).contains("belum-menulis");

        editor().header("If-Match", "*")
                .body(Map.of("status", "withdrawn", "withdrawnReason", "Keliru"))
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
        assertThat(walk("/v1/authors?limit=100", "slug")).doesNotContain("belum-menulis");
    }

    private static void signing(String author) {
        author(author);
        sign(author);
    }

    private static void sign(String author) {
        category("ditulis-" + author);
        story("ditulis-" + author, "ditulis-" + author)
                .with("authors", List.of(author))
                .publish();
    }
}
