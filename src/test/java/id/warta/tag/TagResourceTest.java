package id.warta.tag;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.tag;
import static id.warta.testing.Newsroom.walk;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TagResourceTest {

    @Test
    void showsACuratedTagWithoutArticles() {
        tag("lonely");

        when().get("/v1/tags/lonely")
                .then()
                .statusCode(200)
                .body("slug", equalTo("lonely"))
                .body("name", equalTo("Tag lonely"))
                .body("description", nullValue())
                .body("articleCount", equalTo(0));
    }

    @Test
    void leavesTagsOutOfTheListThatNoPublicArticleHas() {
        tag("senyap-kosong");
        carried("senyap-terbit");
        category("senyap");
        story("senyap-draf", "senyap").with("tags", List.of("Senyap draf")).save();
        story("senyap-nanti", "senyap")
                .with("tags", List.of("Senyap nanti"))
                .at("2099-01-01T00:00:00Z")
                .publish();

        assertThat(walk("/v1/tags?limit=100", "slug"))
                .contains("senyap-terbit")
                .doesNotContain("senyap-kosong", "senyap-draf", "senyap-nanti");
    }

    @Test
    void listsATagAsLongAsAPublicArticleHasIt() {
        category("sebentar");
        var id = story("sebentar-cerita", "sebentar")
                .with("tags", List.of("Sebentar saja"))
                .publish();
        assertThat(walk("/v1/tags?limit=100", "slug")).contains("sebentar-saja");

        editor().header("If-Match", "*")
                .body(Map.of("status", "withdrawn", "withdrawnReason", "Keliru"))
                .patch("/v1/manage/articles/" + id);

        assertThat(walk("/v1/tags?limit=100", "slug")).doesNotContain("sebentar-saja");
    }

    @Test
    void countsPublicArticles() {
        category("counted-tag");
        story("counted-tag-1", "counted-tag")
                .with("tags", List.of("Counted tag"))
                .publish();
        story("counted-tag-2", "counted-tag")
                .with("tags", List.of("Counted tag"))
                .publish();
        story("counted-tag-3", "counted-tag")
                .with("tags", List.of("Counted tag"))
                .save();

        when().get("/v1/tags/counted-tag").then().statusCode(200).body("articleCount", equalTo(2));
    }

    @Test
    void takesNamesThatDifferInCaseOrSpacingForOneTag() {
        category("one-tag");
        story("one-tag-1", "one-tag")
                .with("tags", List.of("Suku  Bunga Satu", "suku bunga satu"))
                .publish();
        story("one-tag-2", "one-tag").with("tags", List.of("SUKU BUNGA SATU")).publish();

        when().get("/v1/tags/suku-bunga-satu").then().body("articleCount", equalTo(2));
        when().get("/v1/articles/one-tag-1").then().body("tags.slug", contains("suku-bunga-satu"));
    }

    @Test
    void listsEachTagOnceByName() {
        carried("walked-b");
        carried("walked-a");
        carried("walked-c");

        var walked = walk("/v1/tags?limit=1", "slug");

        assertThat(walked).doesNotHaveDuplicates().containsSubsequence("walked-a", "walked-b", "walked-c");
    }

    @Test
    void goesBackToThePageBefore() {
        carried("back-a");
        carried("back-b");
        var first = when().get("/v1/tags?limit=1").then().extract();
        String next = first.path("page.next");

        String prev = given().queryParam("cursor", next).get("/v1/tags?limit=1").path("page.prev");

        given().queryParam("cursor", prev)
                .get("/v1/tags?limit=1")
                .then()
                .body("items.slug", equalTo(first.path("items.slug")))
                .body("page.prev", nullValue());
    }

    @Test
    void linksTheNextPage() {
        carried("linked-a");
        carried("linked-b");

        when().get("/v1/tags?limit=1")
                .then()
                .header("Link", containsString("rel=\"next\""))
                .body("page.next", notNullValue());
    }

    @Test
    void trimsToTheFieldsAskedFor() {
        tag("trimmed-tag");

        when().get("/v1/tags/trimmed-tag?fields=name").then().statusCode(200).body("", aMapWithSize(1));
    }

    @Test
    void answers404ForAnUnknownSlug() {
        when().get("/v1/tags/no-such-tag").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void namesAnUnknownParameter() {
        when().get("/v1/tags?limits=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"))
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo("limits"))
                .body("errors[0].detail", containsString("limit"));
    }

    @Test
    void refusesACursorOfAnotherList() {
        carried("cursor-a");
        carried("cursor-b");
        String cursor = when().get("/v1/tags?limit=1").path("page.next");

        given().queryParam("cursor", cursor)
                .get("/v1/authors")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    /** A tag with a public article. */
    private static void carried(String slug) {
        tag(slug);
        category(slug);
        story(slug, slug).with("tags", List.of("Tag " + slug)).publish();
    }
}
