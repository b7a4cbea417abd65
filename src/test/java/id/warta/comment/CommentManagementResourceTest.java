package id.warta.comment;

import static id.warta.access.Scribes.as;
import static id.warta.comment.Commenters.comment;
import static id.warta.comment.Commenters.post;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.warta.access.Scribes;
import id.warta.testing.AtOnce;
import id.warta.testing.MovableClock;
import id.warta.testing.Readers;
import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentManagementResourceTest {
    private static final String COMMENTS = "/v1/manage/comments/";

    @Inject
    Readers readers;

    @Inject
    Scribes scribes;

    @Inject
    CommentPrivacy privacy;

    @Inject
    MovableClock clock;

    @Inject
    Sql sql;

    @Test
    void queuesWhatWaits() {
        var article = publish("antre");
        var first = readers.say(article, CommentStatus.PENDING, "Pertama");
        var second = readers.say(article, CommentStatus.PENDING, "Kedua");
        readers.say(article, CommentStatus.APPROVED, "Sudah");

        editor().get("/v1/manage/comments?status=pending&article=" + article)
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("items.authorEmail", everyItem(containsString("@")));
        var page = editor().get("/v1/manage/comments?limit=1&status=pending&article=" + article)
                .then()
                .extract();
        editor().queryParam("cursor", page.<String>path("page.next"))
                .get("/v1/manage/comments?limit=1&status=pending&article=" + article)
                .then()
                .body("items.id", contains(second));
        editor().get("/v1/manage/comments?after=2999-01-01T00:00:00Z").then().body("items", empty());
        editor().get("/v1/manage/comments?minScore=x&article=1")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void ordersByScore() {
        var article = publish("skor");
        post("skor", comment("Biasa dengan skor rendah"));
        post("skor", comment("https://a.example https://b.example https://c.example skor"));

        editor().get("/v1/manage/comments?sort=-score&minScore=30&article=" + article)
                .then()
                .statusCode(200)
                .body("items.score", contains(60));
    }

    @Test
    void movesACommentThroughEveryState() {
        var article = publish("pindah-status");
        var id = readers.say(article, CommentStatus.PENDING, "Komentar");

        move(id, "\"v1\"", "approved").statusCode(200).header("ETag", "\"v2\"").body("updatedBy", equalTo("admin"));
        count("pindah-status", 1);
        move(id, "\"v1\"", "spam").statusCode(412).body("currentVersion", equalTo(2));
        move(id, "\"v2\"", "approved").statusCode(200).header("ETag", "\"v2\"");
        for (var status : List.of("rejected", "spam", "trashed", "pending", "approved")) {
            move(id, "*", status).statusCode(200).body("status", equalTo(status));
            count("pindah-status", status.equals("approved") ? 1 : 0);
        }
        editor().body(Map.of("status", "spam")).patch(COMMENTS + id).then().statusCode(428);
        editor().get("/v1/manage/audit?documentId=" + id)
                .then()
                .body("items.action", contains("approved", "queued", "trashed", "marked-spam", "rejected", "approved"));
    }

    @Test
    void keepsWhatTheReaderWroteBeforeAModeratorChangedIt() {
        var article = publish("diedit");
        var id = readers.say(article, "Kata kasar");

        editor().header("If-Match", "*")
                .body(Map.of("body", "Kata halus"))
                .patch(COMMENTS + id)
                .then()
                .statusCode(200)
                .body("original.body", equalTo("Kata kasar"))
                .body("body.text", equalTo("Kata halus"));
        editor().header("If-Match", "*")
                .body(Map.of("body", "Kata lain"))
                .patch(COMMENTS + id)
                .then()
                .body("original.body", equalTo("Kata kasar"));
        when().get("/v1/articles/diedit/comments").then().body("items.body.text", contains("Kata lain"));
        editor().header("If-Match", "*")
                .body("{\"body\": null}")
                .patch(COMMENTS + id)
                .then()
                .statusCode(422);
        editor().header("If-Match", "*")
                .body(Map.of("score", 7))
                .patch(COMMENTS + id)
                .then()
                .statusCode(422);
    }

    @Test
    void answersAsTheNewsroom() {
        var article = publish("balasan-redaksi");
        var id = readers.say(article, "Kapan dibuka?");

        editor().body(Map.of("body", "Senin pagi.", "authorName", "Redaksi"))
                .post(COMMENTS + id + "/reply")
                .then()
                .statusCode(201)
                .body("status", equalTo("approved"))
                .body("authorKind", equalTo("moderator"));
        when().get("/v1/articles/balasan-redaksi/comments")
                .then()
                .body("items[0].replies.authorName", contains("Redaksi"));
        var hidden = readers.say(article, CommentStatus.SPAM, "Iklan");
        editor().body(Map.of("body", "Jangan."))
                .post(COMMENTS + hidden + "/reply")
                .then()
                .statusCode(409);
    }

    @Test
    void leavesATombstoneWhereThereAreReplies() {
        var article = publish("nisan");
        var top = readers.say(article, "Akan hilang");
        var middle = readers.answer(article, top, "Akan hilang juga");
        var leaf = readers.answer(article, middle, "Tinggal");

        move(top, "*", "rejected");
        move(middle, "*", "trashed");
        when().get("/v1/articles/nisan/comments")
                .then()
                .body("items[0].removed", equalTo(true))
                .body("items[0].body", nullValue())
                .body("items[0].authorName", nullValue())
                .body("items[0].replies[0].removed", equalTo(true))
                .body("items[0].replies[0].replies[0].body.text", equalTo("Tinggal"))
                .body("items[0].replyCount", equalTo(1));
        count("nisan", 1);
        when().get("/v1/articles/nisan/comments?view=flat").then().body("items.body.text", contains("Tinggal"));

        move(leaf, "*", "spam");
        when().get("/v1/articles/nisan/comments").then().body("items", empty());
    }

    @Test
    void listsFlatForApps() {
        var article = publish("datar");
        var first = readers.say(article, "Satu");
        readers.answer(article, first, "Jawab");
        readers.say(article, "Dua");

        when().get("/v1/articles/datar/comments?view=flat&sort=-createdAt")
                .then()
                .statusCode(200)
                .body("items.body.text", contains("Dua", "Jawab", "Satu"))
                .body("items.parentId", contains(null, first, null));
        when().get("/v1/articles/datar/comments?view=flat&sort=-replyCount")
                .then()
                .statusCode(400);
        when().get("/v1/articles/datar/comments?view=flat&parent=" + first)
                .then()
                .statusCode(400);
    }

    @Test
    void ordersThreadsByWhatStandsBelow() {
        var article = publish("teramai");
        readers.say(article, "Sepi");
        var busy = readers.say(article, "Ramai");
        readers.answer(article, readers.answer(article, busy, "Jawab"), "Balas");
        readers.say(article, "Baru");

        when().get("/v1/articles/teramai/comments?sort=-replyCount")
                .then()
                .body("items[0].body.text", equalTo("Ramai"));
        when().get("/v1/articles/teramai/comments?sort=-createdAt")
                .then()
                .body("items.body.text", contains("Baru", "Ramai", "Sepi"));
    }

    @Test
    void movesManyAtOnceEachForItself() {
        var article = publish("massal");
        var one = readers.say(article, CommentStatus.PENDING, "Satu");
        var two = readers.say(article, CommentStatus.APPROVED, "Dua");
        var nobody = UUID.randomUUID().toString();

        editor().body(Map.of("ids", List.of(one, two, nobody, "x", one), "status", "approved"))
                .post(COMMENTS + "bulk")
                .then()
                .statusCode(200)
                .body("rows.action", contains("changed", "unchanged", "failed", "failed", "changed"))
                .body("rows.id", contains(one, two, nobody, "x", one))
                .body("failed", equalTo(2));
        count("massal", 2);
        editor().body(Map.of("ids", List.of(), "status", "spam"))
                .post(COMMENTS + "bulk")
                .then()
                .statusCode(422);
        editor().body(Map.of("ids", List.of(one), "status", "baik"))
                .post(COMMENTS + "bulk")
                .then()
                .statusCode(422);
    }

    @Test
    void deletesForGoodOnlyFromTheTrash() {
        var article = publish("hapus-komentar");
        var top = readers.say(article, "Atas");
        readers.answer(article, top, "Jawab");
        var alone = readers.say(article, "Sendiri");

        delete(alone).statusCode(409);
        move(alone, "*", "trashed");
        delete(alone).statusCode(204);
        editor().get(COMMENTS + alone).then().statusCode(404);
        move(top, "*", "trashed");
        delete(top).statusCode(204);
        editor().get(COMMENTS + top).then().body("body.text", equalTo("")).body("authorEmail", nullValue());
        move(top, "*", "approved").statusCode(409);
        when().get("/v1/articles/hapus-komentar/comments").then().body("items[0].removed", equalTo(true));
    }

    @Test
    void erasesAPersonAndKeepsTheThread() {
        publish("lupa");
        var article = editor().get("/v1/manage/articles?q=lupa").<String>path("items[0].id");
        var input = comment("Ini alamat saya di Jalan Contoh");
        input.put("authorEmail", "Lupakan" + Readers.MAIL);
        var mine = post("lupa", input).extract().<String>path("id");
        move(mine, "*", "approved");
        readers.answer(article, mine, "Jawaban orang lain");

        var email = Map.of("email", "LUPAKAN" + Readers.MAIL);
        editor().body(email).post(COMMENTS + "export").then().statusCode(200).body("items.id", contains(mine));
        editor().body(email).post(COMMENTS + "erase").then().statusCode(200).body("comments", equalTo(1));

        editor().body(email).post(COMMENTS + "export").then().body("items", empty());
        editor().get(COMMENTS + mine)
                .then()
                .body("authorEmail", nullValue())
                .body("authorName", equalTo(""))
                .body("body.text", equalTo(""));
        when().get("/v1/articles/lupa/comments")
                .then()
                .body("items[0].removed", equalTo(true))
                .body("items[0].replies.body.text", contains("Jawaban orang lain"));
        count("lupa", 1);
        editor().get("/v1/manage/audit?action=erased&limit=100").then().body(not(containsString("upakan")));
    }

    @Test
    void forgetsAddressesInTime() {
        publish("jejak-alamat");
        var id = post("jejak-alamat", comment("Dari mana saya?")).extract().<String>path("id");
        privacy.sweep();
        assertHash(id, "is not null");

        clock.later(Duration.ofDays(31), privacy::sweep);
        assertHash(id, "is null");
    }

    @Test
    void keepsALimitedModeratorInItsCategories() {
        var sport = UUID.fromString(category("mod-olahraga"));
        category("mod-bola", "mod-olahraga");
        var inside = readers.say(story("mod-dalam", "mod-bola").publish(), CommentStatus.PENDING, "Dalam");
        var outside = readers.say(publish("mod-luar"), CommentStatus.PENDING, "Luar");
        var token = scribes.token(new UUID[] {sport}, "comments:moderate");

        as(token).get("/v1/manage/comments?limit=100").then().statusCode(200).body("items.id", contains(inside));
        as(token).get(COMMENTS + outside).then().statusCode(404);
        as(token)
                .header("If-Match", "*")
                .body(Map.of("status", "approved"))
                .patch(COMMENTS + outside)
                .then()
                .statusCode(404);
        as(token)
                .header("If-Match", "*")
                .body(Map.of("status", "approved"))
                .patch(COMMENTS + inside)
                .then()
                .statusCode(200);
        as(token)
                .body(Map.of("ids", List.of(inside, outside), "status", "spam"))
                .post(COMMENTS + "bulk")
                .then()
                .body("rows.action", contains("changed", "failed"));
        as(token)
                .body(Map.of("email", "a@b.example"))
                .post(COMMENTS + "erase")
                .then()
                .statusCode(403);
        as(token)
                .body(Map.of("email", "a@b.example"))
                .post(COMMENTS + "export")
                .then()
                .statusCode(403);
        as(scribes.token("articles:read")).get("/v1/manage/comments").then().statusCode(403);
    }

    @Test
    void letsOneOfFourMovesOfOneVersionThrough() throws Exception {
        var id = readers.say(publish("empat-gerak"), CommentStatus.PENDING, "Rebutan");
        var turn = new AtomicInteger();
        var states = List.of("approved", "rejected", "spam", "trashed");

        var answers = AtOnce.call(4, () -> editor().header("If-Match", "\"v1\"")
                .body(Map.of("status", states.get(turn.getAndIncrement())))
                .patch(COMMENTS + id));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void countsRightAfterTwoThousandMovesAtOnce() throws Exception {
        var articles = List.of(publish("hitung-a"), publish("hitung-b"));
        var ids = new ArrayList<String>();
        for (int number = 0; number < 40; number++) {
            var article = articles.get(number % 2);
            ids.add(
                    number < 8
                            ? readers.say(article, "Atas " + number)
                            : readers.answer(article, ids.get(number - 8), "Jawab " + number));
        }
        var states = List.of("pending", "approved", "rejected", "spam", "trashed");
        var seed = new AtomicInteger();

        var answers = AtOnce.call(500, 8, () -> {
            var random = new Random(seed.incrementAndGet());
            if (random.nextInt(5) > 0) {
                return editor().header("If-Match", "*")
                        .body(Map.of("status", states.get(random.nextInt(5))))
                        .patch(COMMENTS + ids.get(random.nextInt(40)))
                        .statusCode();
            }
            var many = random.ints(16, 0, 40).mapToObj(ids::get).toList();
            return editor().body(Map.of("ids", many, "status", states.get(random.nextInt(5))))
                    .post(COMMENTS + "bulk")
                    .statusCode();
        });

        assertThat(answers).containsOnly(200);
        for (var article : articles) {
            sql.run(
                    ("do $$ begin if (select comment_count from article where id = '%1$s') <> (select count(*) from comment "
                                    + "where article_id = '%1$s' and status = 'approved') then raise exception 'count'; end if; "
                                    + "if exists (select 1 from comment c where article_id = '%1$s' and shown_below <> ("
                                    + "with recursive down as (select id from comment where parent_id = c.id union all "
                                    + "select k.id from comment k join down on k.parent_id = down.id) "
                                    + "select count(*) from down join comment k on k.id = down.id where k.status = 'approved')) "
                                    + "then raise exception 'shown below'; end if; end $$")
                            .formatted(article));
        }
    }

    @Test
    void showsModeratorsWhatReadersMayNotKnow() {
        var id = post(slugOf(publish("rahasia-surel")), comment("Halo redaksi"))
                .extract()
                .<String>path("id");

        editor().get(COMMENTS + id).then().body("authorEmail", equalTo("sari" + Readers.MAIL));
        editor().get("/v1/manage/comments?limit=100").then().body("items.id", not(hasItem("x")));
    }

    private static String slugOf(String article) {
        return editor().get("/v1/manage/articles/" + article).path("slug");
    }

    private void assertHash(String id, String is) {
        sql.run(
                "do $$ begin if not (select address_hash %s from comment where id = '%s') then raise exception 'hash'; end if; end $$"
                        .formatted(is, id));
    }

    private static void count(String article, int expected) {
        when().get("/v1/articles/" + article).then().body("comments.count", equalTo(expected));
    }

    private static ValidatableResponse move(String id, String ifMatch, String status) {
        return editor().header("If-Match", ifMatch)
                .body(Map.of("status", status))
                .patch(COMMENTS + id)
                .then();
    }

    private static ValidatableResponse delete(String id) {
        return editor().header("If-Match", "*").delete(COMMENTS + id).then();
    }
}
