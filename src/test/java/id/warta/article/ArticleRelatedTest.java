package id.warta.article;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.warta.access.Scribes;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What editors pick to go with an article. */
@QuarkusTest
class ArticleRelatedTest {
    @Inject
    Sql sql;

    @Inject
    Scribes scribes;

    @Test
    void namesEachOneThatIsNotThere() {
        var id = publish("pilih-ada");
        create("articles", Map.of("related", List.of("pilih-tidak-ada", id, "pilih-ada", UUID.randomUUID())))
                .statusCode(422)
                .body("errors.pointer", contains("/related/0", "/related/2", "/related/3"))
                .body("errors.code", contains("no-such-article", "repeated", "no-such-article"));

        patch(id, Map.of("related", List.of("pilih-ada"))).statusCode(422).body("errors.code", contains("itself"));
        patch(id, Map.of("related", List.of(1))).statusCode(422).body("errors.pointer", hasItem("/related/0"));
    }

    @Test
    void takesBackWhatWasRead() {
        publish("pilih-lain");
        category("pilih-utuh");
        var id = story("pilih-utuh", "pilih-utuh")
                .with("related", List.of("pilih-lain"))
                .publish();
        var read = editor().get("/v1/manage/articles/" + id).as(Map.class);
        sql.run("insert into article_views values (cast(? as uuid), 7)", id); // which moves on while somebody writes

        editor().header("If-Match", "*")
                .body(read)
                .put("/v1/manage/articles/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("viewCount", equalTo(7))
                .body("related[0].slug", equalTo("pilih-lain"))
                .body("related[0].headline", equalTo("Headline pilih-lain"));
    }

    @Test
    void keepsAVersionOfEachChoice() {
        var other = publish("pilih-versi-lain");
        var id = publish("pilih-versi");
        patch(id, Map.of("related", List.of("pilih-versi-lain"))).body("version", equalTo(2));
        patch(id, Map.of("related", List.of())).body("version", equalTo(3)).body("related", empty());

        editor().get("/v1/manage/articles/" + id + "/revisions/2/diff?against=1")
                .then()
                .body("changes.pointer", contains("/related"))
                .body("changes[0].after", contains(other));
        editor().header("If-Match", "*")
                .post("/v1/manage/articles/" + id + "/revisions/2/restore")
                .then()
                .body("related.id", contains(other));
    }

    @Test
    void restoresWhatIsLeftOfAChoice() {
        var gone = publish("pilih-dihapus");
        var kept = publish("pilih-tinggal");
        category("pilih-pulih");
        var id = story("pilih-pulih", "pilih-pulih")
                .with("related", List.of(gone, kept))
                .publish();
        editor().header("If-Match", "*")
                .delete("/v1/manage/articles/" + gone)
                .then()
                .statusCode(200);
        editor().header("If-Match", "*").delete("/v1/manage/articles/" + gone + "?permanent=true");
        patch(id, Map.of("related", List.of())).statusCode(200);

        editor().header("If-Match", "*")
                .post("/v1/manage/articles/" + id + "/revisions/1/restore")
                .then()
                .statusCode(200)
                .body("related.id", contains(kept));
    }

    @Test
    void showsATokenNothingOutsideItsCategories() {
        var inside = UUID.fromString(category("pilih-batas"));
        category("pilih-luar");
        story("pilih-rahasia", "pilih-luar").save();
        story("pilih-terbit", "pilih-luar").publish();
        var token = scribes.token(new UUID[] {inside}, "articles:write", "articles:read");

        var input =
                Map.of("category", "pilih-batas", "headline", "H", "related", List.of("pilih-rahasia", "pilih-terbit"));
        Scribes.as(token)
                .contentType("application/json")
                .body(input)
                .post("/v1/manage/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/related/0"));
    }

    private static ValidatableResponse patch(String id, Map<String, Object> change) {
        return editor().header("If-Match", "*")
                .body(change)
                .patch("/v1/manage/articles/" + id)
                .then();
    }
}
