package id.warta.article;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.Readers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** One write takes few statements, and the answer says what a later reading says. */
@QuarkusTest
class WriteStatementsTest {
    private static final long MAX = 8;
    private static final String ARTICLES = "/v1/manage/articles";

    @Inject
    SessionFactory database;

    @Inject
    Readers readers;

    @Test
    void createsAnArticleInFewStatements() {
        create("satu-tulisan", Map.of()); // its category, authors and tags are there now

        var created = counted(() -> post("satu-tulisan", Map.of("headline", "Satu tulisan kedua")));

        assertThat(created.statusCode()).isEqualTo(201);
    }

    @Test
    void createsAnArticleOfAnotherSystemInFewStatements() {
        create("dua-tulisan", Map.of());

        var created = counted(() -> post("dua-tulisan", Map.of("externalId", "naskah:dua-tulisan")));

        assertThat(created.statusCode()).isEqualTo(201);
    }

    @Test
    void changesAnArticleInFewStatements() {
        var id = create("tiga-tulisan", Map.of()).path("id");

        var changed = counted(() -> editor().header("If-Match", "\"v1\"")
                .body(Map.of("headline", "Tiga tulisan kedua", "tags", List.of("tiga-tulisan b")))
                .patch(ARTICLES + "/" + id));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.<Map<String, Object>>path("$"))
                .isEqualTo(editor().get(ARTICLES + "/" + id).<Map<String, Object>>path("$"));
    }

    @Test
    void takesACommentInFewStatements() {
        var article = create("empat-tulisan", Map.of()).<String>path("id");
        readers.say(article, "Satu kata");

        counted(() -> readers.say(article, "Dua kata"));
    }

    @Test
    void answersWhatALaterReadingSays() {
        author("lima-tulisan-b");
        var whole = create(
                "lima-tulisan",
                Map.of(
                        "kicker", "Kota",
                        "dateline", Map.of("place", "Jakarta", "source", "LEI"),
                        "authors",
                                List.of(
                                        Map.of("slug", "lima-tulisan"),
                                        Map.of("slug", "lima-tulisan-b", "role", "photographer")),
                        "image", Map.of("url", "https://contoh.example/a.jpg", "alt", "Taman", "width", 1200),
                        "unpublishAt", "2099-01-02T03:04:05.123456Z",
                        "seo", Map.of("title", "Taman"),
                        "corrections", List.of(Map.of("text", "Angka dibetulkan")),
                        "externalId", "naskah:lima-tulisan",
                        "notes", "Tunggu foto"));

        assertThat(whole.<Map<String, Object>>path("$"))
                .isEqualTo(editor().get(ARTICLES + "/" + whole.path("id")).<Map<String, Object>>path("$"));
    }

    @Test
    void answersOwnMembersAndOtherArticlesAsALaterReadingSays() {
        var other = create("enam-tulisan", Map.of()).<String>path("id");
        var whole = create(
                "tujuh-tulisan", Map.of("custom", Map.of("nilai", 1.50, "a", List.of(1)), "related", List.of(other)));

        assertThat(whole.<Map<String, Object>>path("$"))
                .isEqualTo(editor().get(ARTICLES + "/" + whole.path("id")).<Map<String, Object>>path("$"));
    }

    private <T> T counted(Supplier<T> write) {
        long before = database.getStatistics().getPrepareStatementCount();
        var answer = write.get();
        assertThat(database.getStatistics().getPrepareStatementCount() - before).isBetween(1L, MAX);
        return answer;
    }

    private static Response create(String name, Map<String, Object> more) {
        category(name);
        author(name);
        return post(name, more);
    }

    private static Response post(String name, Map<String, Object> more) {
        var article = new HashMap<String, Object>(Map.of(
                "headline",
                name,
                "category",
                name,
                "tags",
                List.of(name, name + " b"),
                "authors",
                List.of(Map.of("slug", name)),
                "status",
                "published",
                "body",
                Map.of("markdown", "Isi dari *" + name + "*")));
        article.putAll(more);
        return editor().body(article).post(ARTICLES);
    }
}
