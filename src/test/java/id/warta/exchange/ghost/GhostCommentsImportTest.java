package id.warta.exchange.ghost;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import id.warta.exchange.Imports;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Ghost's comments move over with their posts. */
@QuarkusTest
class GhostCommentsImportTest {
    private static final String COMMENTED = """
            {"comments": [
              {"id": "k3", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": "k1", "in_reply_to_id": "k2",
               "status": "published", "html": "<p>Jawab atas jawaban</p>", "created_at": "2024-05-10T02:00:00.000Z"},
              {"id": "k2", "post_id": "65f0000000000000000000c1", "member_id": "m2", "parent_id": "k1", "in_reply_to_id": null,
               "status": "published", "html": "<p>Jawab</p>", "created_at": "2024-05-10T01:00:00.000Z"},
              {"id": "k1", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": null, "status": "published",
               "html": "<p>Setuju, <a href='https://x.example'>lihat ini</a></p><p>Sekali.</p>", "created_at": "2024-05-10 00:00:00"},
              {"id": "k4", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": null, "status": "deleted",
               "html": "<p>Hapus</p>", "created_at": "2024-05-10T03:00:00.000Z"},
              {"id": "k5", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": null, "status": "deleted",
               "html": "<p>Hapus</p>", "created_at": "2024-05-10T03:00:00.000Z"},
              {"id": "k6", "post_id": "65f0000000000000000000c9", "member_id": "m1", "parent_id": null, "status": "published",
               "html": "<p>Yatim</p>", "created_at": "2024-05-10T03:00:00.000Z"},
              {"id": "k7", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": "k4", "status": "published",
               "html": "<p>Jawab yang dihapus</p>", "created_at": "2024-05-10T04:00:00.000Z"},
              {"id": "k8", "post_id": "65f0000000000000000000c1", "member_id": "m1", "parent_id": null, "status": "hidden",
               "html": "<p>Disembunyikan</p>", "created_at": "2024-05-10T04:00:00.000Z"}],
             "members": [{"id": "m1", "name": "Ghost Budi", "email": "budi@surat.example"},
              {"id": "m2", "name": "tono@surat.example", "email": "tono@surat.example"}],
             "posts": [{"id": "65f0000000000000000000c1", "title": "Ghost Ramai", "slug": "ghost-ramai", "html": "<p>Isi</p>",
              "status": "published", "published_at": "2024-05-09T00:00:00.000Z"}]}""";

    @Test
    void bringsCommentsOverWithTheirThreads() {
        Imports.counts(Imports.run("?type=ghost", COMMENTED));
        Imports.counts(Imports.run("?type=ghost", COMMENTED));

        when().get("/v1/articles/ghost-ramai/comments")
                .then()
                .body("items.authorName", containsInAnyOrder("Ghost Budi", null))
                .body(
                        "items.find { !it.removed }.body.text",
                        equalTo("Setuju, lihat ini (https://x.example)\n\nSekali."))
                .body("items.find { !it.removed }.createdAt", equalTo("2024-05-10T00:00:00Z"))
                .body("items.find { !it.removed }.replies.authorName", contains("Anonim"))
                .body("items.find { !it.removed }.replies[0].replies.body.text", contains("Jawab atas jawaban"))
                .body("items.find { it.removed }.replies.body.text", contains("Jawab yang dihapus"));
    }

    @Test
    void neverShowsTheAddressesOfMembers() {
        Imports.run("?type=ghost", COMMENTED);

        assertThat(when().get("/v1/articles/ghost-ramai/comments").asString()).doesNotContain("@");
    }

    @Test
    void tellsCommentsThatAreLeftOut() {
        var told = Imports.report(Imports.run("?type=ghost", COMMENTED)).stream()
                .filter(row -> row.path("source").asText().startsWith("comment "))
                .filter(row -> row.path("action").asText().equals("skipped"))
                .map(row -> row.path("source").asText() + " "
                        + row.at("/warnings/0/code").asText());

        assertThat(told).contains("comment k5 deleted", "comment k6 no-article");
    }

    @Test
    void endsWithCommentsThatAnswerEachOther() {
        Imports.counts(Imports.run("?type=ghost", """
                {"posts": [{"id": "65f0000000000000000000c2", "title": "Ghost Bundar", "slug": "ghost-bundar", "html": "<p>Isi</p>"}],
                 "comments": [{"id": "b1", "post_id": "65f0000000000000000000c2", "parent_id": "b2", "status": "published", "html": "Satu"},
                  {"id": "b2", "post_id": "65f0000000000000000000c2", "parent_id": "b1", "status": "published", "html": "Dua"}]}"""));

        when().get("/v1/articles/ghost-bundar").then().body("comments.count", equalTo(2));
    }
}
