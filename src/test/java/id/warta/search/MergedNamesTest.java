package id.warta.search;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Articles are found by the names of what they follow when tags and authors are made one. */
@QuarkusTest
class MergedNamesTest {
    @Test
    void findsAnArticleByTheTagThatItsTagBecame() {
        category("jadisatu-tag");
        create("tags", Map.of("slug", "jadisatu-asal", "name", "Kuskusasal"));
        create("tags", Map.of("slug", "jadisatu-tujuan", "name", "Kuskustujuan"));
        story("jadisatu-tag-satu", "jadisatu-tag")
                .with("tags", List.of("Kuskusasal"))
                .publish();

        merge("tags", "jadisatu-asal", "jadisatu-tujuan");

        hits("Kuskustujuan").body("items.slug", equalTo(List.of("jadisatu-tag-satu")));
        hits("Kuskusasal").body("items", empty());
    }

    @Test
    void findsAnArticleByTheAuthorThatItsAuthorBecame() {
        category("jadisatu-penulis");
        create("authors", Map.of("slug", "jadisatu-rani", "name", "Ranikukang"));
        create("authors", Map.of("slug", "jadisatu-roni", "name", "Ronikukang"));
        story("jadisatu-penulis-satu", "jadisatu-penulis")
                .with("authors", List.of("jadisatu-rani"))
                .publish();

        merge("authors", "jadisatu-rani", "jadisatu-roni");

        hits("Ronikukang").body("items.slug", equalTo(List.of("jadisatu-penulis-satu")));
    }

    private static void merge(String kind, String from, String into) {
        editor().body(Map.of("into", into))
                .post("/v1/manage/" + kind + "/" + from + "/merge")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse hits(String question) {
        return given().queryParam("q", question).get("/v1/search").then().statusCode(200);
    }
}
