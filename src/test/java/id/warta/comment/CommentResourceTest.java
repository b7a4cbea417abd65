package id.warta.comment;

import static id.warta.testing.Newsroom.publish;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.warta.testing.Readers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommentResourceTest {
    @Inject
    Readers readers;

    @Test
    void listsOldestFirst() {
        var article = publish("talk");
        readers.say(article, "Satu");
        readers.say(article, "Dua");

        when().get("/v1/articles/talk/comments")
                .then()
                .statusCode(200)
                .body("items.body.text", contains("Satu", "Dua"))
                .body("items.authorName", contains("Sari", "Sari"))
                .body("items[0].authorUrl", equalTo("https://sari.example/"));
    }

    @Test
    void findsTheArticleById() {
        var article = publish("talk-by-id");
        readers.say(article, "Halo");

        when().get("/v1/articles/" + article + "/comments").then().body("items", hasSize(1));
    }

    @Test
    void showsRepliesBelowWhatTheyAnswer() {
        var article = publish("thread");
        var first = readers.say(article, "Satu");
        readers.say(article, "Dua");
        readers.answer(article, readers.answer(article, first, "Jawab"), "Balas");

        when().get("/v1/articles/thread/comments")
                .then()
                .body("items.body.text", contains("Satu", "Dua"))
                .body("items[0].replyCount", equalTo(1))
                .body("items[0].replies.body.text", contains("Jawab"))
                .body("items[0].replies[0].replies.body.text", contains("Balas"))
                .body("items[0].repliesNext", nullValue());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "APPROVED")
    void hidesWhatIsNotApproved(CommentStatus status) {
        var slug = "moderated-" + status.spelling();
        var article = publish(slug);
        readers.say(article, status, "Tidak tampil");

        when().get("/v1/articles/" + slug + "/comments").then().statusCode(200).body("items", empty());
        when().get("/v1/articles/" + slug).then().body("comments.count", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "APPROVED")
    void showsNoHiddenCommentToThoseWhoKnowItsId(CommentStatus status) {
        var slug = "known-" + status.spelling();
        var article = publish(slug);
        var hidden = readers.say(article, status, "Tidak tampil");

        given().queryParam("parent", hidden)
                .get("/v1/articles/" + slug + "/comments")
                .then()
                .body(not(containsString("Tidak tampil")));
    }

    @Test
    void walksForthAndBack() {
        var article = publish("pages");
        List.of("1", "2", "3", "4", "5").forEach(text -> readers.say(article, text));
        String next = when().get("/v1/articles/pages/comments?limit=2").path("page.next");

        var second = given().queryParam("cursor", next)
                .get("/v1/articles/pages/comments?limit=2")
                .then()
                .extract();
        assertThat(second.<List<String>>path("items.body.text")).containsExactly("3", "4");
        given().queryParam("cursor", second.<String>path("page.prev"))
                .get("/v1/articles/pages/comments?limit=2")
                .then()
                .body("items.body.text", contains("1", "2"))
                .body("page.prev", nullValue());
    }

    @Test
    void listsTheRepliesToOneComment() {
        var article = publish("replies");
        var first = readers.say(article, "Satu");
        readers.answer(article, first, "Jawab 1");
        readers.answer(article, first, "Jawab 2");

        given().queryParam("parent", first)
                .get("/v1/articles/replies/comments")
                .then()
                .body("items.body.text", contains("Jawab 1", "Jawab 2"));
    }

    @Test
    void goesOnWhereTheShownRepliesEnd() {
        var article = publish("many-replies");
        var first = readers.say(article, "Satu");
        for (int number = 1; number <= 13; number++) {
            readers.answer(article, first, "Jawab " + number);
        }
        var shown = when().get("/v1/articles/many-replies/comments")
                .then()
                .body("items[0].replyCount", equalTo(13))
                .extract();

        assertThat(shown.<List<String>>path("items[0].replies")).hasSize(10);
        given().queryParam("parent", first)
                .queryParam("cursor", shown.<String>path("items[0].repliesNext"))
                .get("/v1/articles/many-replies/comments")
                .then()
                .statusCode(200)
                .body("items.body.text", contains("Jawab 11", "Jawab 12", "Jawab 13"));
    }

    @Test
    void goesOnBelowTheDeepestShownReply() {
        var article = publish("deep");
        var said = new ArrayList<>(List.of(readers.say(article, "0")));
        for (int depth = 1; depth <= 7; depth++) {
            said.add(readers.answer(article, said.get(depth - 1), "" + depth));
        }
        var deepest = "items[0]" + ".replies[0]".repeat(4);
        var shown = when().get("/v1/articles/deep/comments")
                .then()
                .body(deepest + ".body.text", equalTo("4"))
                .extract();

        assertThat(shown.<List<Object>>path(deepest + ".replies")).isEmpty();
        given().queryParam("parent", said.get(4))
                .queryParam("cursor", shown.<String>path(deepest + ".repliesNext"))
                .get("/v1/articles/deep/comments")
                .then()
                .body("items.body.text", contains("5"))
                .body("items[0].replies[0].replies[0].body.text", equalTo("7"));
    }

    @Test
    void countsOnTheArticle() {
        var article = publish("counted-comments");
        readers.answer(article, readers.say(article, "Satu"), "Jawab");

        when().get("/v1/articles/counted-comments").then().body("comments.count", equalTo(2));
    }

    @Test
    void givesTextWithoutMarkup() {
        var article = publish("markup");
        readers.say(article, "<script>alert('1')</script> & “x”\n\nBaris\ndua");

        when().get("/v1/articles/markup/comments")
                .then()
                .body("items[0].body.text", containsString("<script>"))
                .body("items[0].body.html", not(containsString("<script")))
                .body("items[0].body.html", containsString("</p><p>Baris<br>dua</p>"));
    }

    @Test
    void trimsToTheFieldsAskedFor() {
        var article = publish("trimmed-talk");
        readers.say(article, "Satu");

        when().get("/v1/articles/trimmed-talk/comments?fields=body.text")
                .then()
                .statusCode(200)
                .body("items[0]", aMapWithSize(1))
                .body("items[0].body", aMapWithSize(1));
    }

    @Test
    void keepsOtherArticlesCommentsApart() {
        var here = publish("here");
        var there = publish("there");
        var comment = readers.say(there, "Di sana");
        readers.answer(there, comment, "Jawab di sana");
        readers.say(here, "Di sini");

        when().get("/v1/articles/here/comments").then().body("items.body.text", contains("Di sini"));
        given().queryParam("parent", comment)
                .get("/v1/articles/here/comments")
                .then()
                .body(not(containsString("sana")));
    }

    @Test
    void refusesACursorOfAnotherArticle() {
        var one = publish("cursor-one");
        publish("cursor-two");
        List.of("1", "2").forEach(text -> readers.say(one, text));
        String cursor = when().get("/v1/articles/cursor-one/comments?limit=1").path("page.next");

        given().queryParam("cursor", cursor)
                .get("/v1/articles/cursor-two/comments")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void answers404ForAnUnknownArticle() {
        when().get("/v1/articles/no-such-article/comments").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent=1", "limit=0", "cursor=x", "fields=authorEmail", "status=pending"})
    void namesAWrongParameter(String query) {
        var slug = "wrong-" + query.replaceAll("=.*", "").toLowerCase(Locale.ROOT);
        publish(slug);

        when().get("/v1/articles/" + slug + "/comments?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(query.replaceAll("=.*", "")));
    }
}
