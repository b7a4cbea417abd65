package id.warta.delivery;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.walk;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.warta.testing.MovableClock;
import id.warta.testing.Readers;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is not public now is nowhere to be found, whatever a reader tries. */
@QuarkusTest
class ArticleVisibilityTest {
    @Inject
    Sql sql;

    @Inject
    MovableClock clock;

    @Inject
    Readers readers;

    /** Why an article is not public, as the row says it. */
    enum Hidden {
        DRAFT("status = 'draft'", 404),
        IN_REVIEW("status = 'in-review'", 404),
        SCHEDULED("publish_at = now() + interval '1 hour'", 404),
        EXPIRED("publish_at = now() - interval '2 hours', unpublish_at = now() - interval '1 hour'", 404),
        WITHDRAWN("status = 'withdrawn', withdrawn_reason = 'Sumber keliru'", 410),
        TRASHED("status = 'trashed'", 404);

        private final String change;
        private final int answer;

        Hidden(String change, int answer) {
            this.change = change;
            this.answer = answer;
        }

        String slug(String test) {
            return test + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesItOutOfEveryFilteredList(Hidden hidden) {
        var slug = hidden.slug("filtered");
        var id = hide(hidden, slug);

        for (var filter : filters(slug, id)) {
            when().get("/v1/articles?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void showsWhatIsPublicThroughTheSameFilters() {
        var id = publish("filtered-public");

        for (var filter : filters("filtered-public", id)) {
            when().get("/v1/articles?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesItOutOfTheWholeList(Hidden hidden) {
        var id = hide(hidden, hidden.slug("whole"));

        when().get("/v1/articles?limit=100").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotCountIt(Hidden hidden) {
        var slug = hidden.slug("uncounted");
        hide(hidden, slug);

        when().get("/v1/articles?count=exact&category=" + slug).then().body("page.total", equalTo(0));
        when().get("/v1/categories/" + slug).then().statusCode(200).body("articleCount", equalTo(0));
        when().get("/v1/authors/" + slug).then().statusCode(200).body("articleCount", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource
    void answersAsIfItWereNotThereBySlug(Hidden hidden) {
        var slug = hidden.slug("by-slug");
        hide(hidden, slug);

        when().get("/v1/articles/" + slug).then().statusCode(hidden.answer);
    }

    @ParameterizedTest
    @EnumSource
    void answersAsIfItWereNotThereById(Hidden hidden) {
        var id = hide(hidden, hidden.slug("by-id"));

        when().get("/v1/articles/" + id).then().statusCode(hidden.answer);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WITHDRAWN")
    void answersWithTheSameWordsAsForNoArticle(Hidden hidden) {
        var slug = hidden.slug("same-words");
        hide(hidden, slug);

        var nothing = when().get("/v1/articles/no-such-thing").then().extract();
        when().get("/v1/articles/" + slug)
                .then()
                .body("code", equalTo(nothing.path("code")))
                .body("detail", equalTo(nothing.<String>path("detail").replace("no-such-thing", slug)));
    }

    @Test
    void tellsWhyAnArticleWasWithdrawn() {
        hide(Hidden.WITHDRAWN, "regretted");

        when().get("/v1/articles/regretted")
                .then()
                .statusCode(410)
                .body("code", equalTo("gone"))
                .body("detail", containsString("Sumber keliru"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsTagSecret(Hidden hidden) {
        var slug = hidden.slug("secret-tag");
        hide(hidden, slug);

        when().get("/v1/tags/" + slug).then().statusCode(404);
        assertThat(walk("/v1/tags?limit=100", "slug")).doesNotContain(slug);
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsCommentsSecret(Hidden hidden) {
        var slug = hidden.slug("secret-comments");
        readers.say(hide(hidden, slug), "Saya sudah membacanya");

        when().get("/v1/articles/" + slug + "/comments").then().statusCode(hidden.answer);
    }

    @ParameterizedTest
    @EnumSource
    void keepsItOffTheFrontDoor(Hidden hidden) {
        var slug = hidden.slug("front-door");
        hide(hidden, slug);

        when().get("/").then().statusCode(200).body(not(containsString(slug)));
    }

    @Test
    void showsAScheduledArticleAsSoonAsItsTimeHasCome() {
        hide(Hidden.SCHEDULED, "punctual");

        clock.later(
                Duration.ofMinutes(59),
                () -> when().get("/v1/articles/punctual").then().statusCode(404));
        clock.later(
                Duration.ofMinutes(61),
                () -> when().get("/v1/articles/punctual").then().statusCode(200));
    }

    @Test
    void hidesAnArticleAsSoonAsItsTimeIsOver() {
        category("short-lived");
        story("short-lived", "short-lived")
                .with("unpublishAt", Instant.now().plusSeconds(3600).toString())
                .publish();

        when().get("/v1/articles/short-lived").then().statusCode(200);
        clock.later(
                Duration.ofMinutes(61),
                () -> when().get("/v1/articles/short-lived").then().statusCode(404));
    }

    @Test
    void hidesADraftMadeThroughTheApi() {
        category("sketch");
        story("sketch", "sketch").save();

        when().get("/v1/articles/sketch").then().statusCode(404);
    }

    private String hide(Hidden hidden, String slug) {
        var id = publish(slug);
        sql.run("update article set " + hidden.change + " where id = ?", UUID.fromString(id));
        return id;
    }

    private static String publish(String slug) {
        category(slug);
        author(slug);
        return story(slug, slug)
                .with("tags", List.of(slug))
                .with("authors", List.of(slug))
                .with("featured", true)
                .publish();
    }

    /** Each finds this article alone if it is public. */
    private static List<String> filters(String slug, String id) {
        var own = "&ids=" + id;
        return List.of(
                "category=" + slug,
                "tag=" + slug,
                "author=" + slug,
                "ids=" + id,
                "language=id" + own,
                "featured=true" + own,
                "publishedAfter=2000-01-01T00:00:00Z" + own,
                "publishedBefore=2100-01-01T00:00:00Z" + own,
                "updatedAfter=2000-01-01T00:00:00Z" + own,
                "include=body" + own,
                "sort=headline" + own,
                "sort=-commentCount" + own,
                "sort=updatedAt" + own);
    }
}
