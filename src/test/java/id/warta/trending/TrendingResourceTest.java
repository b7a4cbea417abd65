package id.warta.trending;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.warta.cache.ChangeFeed;
import id.warta.rows.DeliveryReads;
import id.warta.testing.MovableClock;
import id.warta.testing.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TrendingResourceTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

    @Inject
    ViewCounting views;

    @Inject
    ViewRepository repository;

    @Inject
    TrendingRanking ranking;

    @Inject
    ChangeFeed changes;

    @Inject
    MovableClock clock;

    @Inject
    Sql sql;

    @Inject
    DeliveryReads reads;

    @Inject
    SessionFactory database;

    @Test
    void ranksByHowOftenReadersOpened() {
        category("ramai");
        category("ramai-bawah", "ramai");
        var most = story("ramai-satu", "ramai-bawah").publish();
        story("ramai-dua", "ramai").publish();
        open("ramai-dua").statusCode(204).body(equalTo(""));
        open(most);
        open("ramai-satu");
        rank();

        for (var window : new String[] {"1h", "24h", "7d"}) {
            trending("ramai", window)
                    .statusCode(200)
                    .body("items.slug", contains("ramai-satu", "ramai-dua"))
                    .body("items.views", contains(2, 1));
        }
        trending("ramai-bawah", "24h").body("items.slug", contains("ramai-satu"));
        given().get("/v1/trending?limit=50&fields=slug,views").then().body("items.slug", hasItem("ramai-satu"));
        editor().get("/v1/manage/articles/" + most).then().body("viewCount", equalTo(2));
    }

    @Test
    void letsNoLoopChooseWhatIsMostRead() {
        category("ramai-lingkar");
        story("ramai-lingkar-satu", "ramai-lingkar").publish();
        var read = story("ramai-lingkar-dua", "ramai-lingkar").publish();
        for (int number = 0; number < 50; number++) {
            open("ramai-lingkar-satu").statusCode(204);
        }
        for (int number = 0; number < 6; number++) {
            reader().header("X-Forwarded-For", "198.19.7." + number).post("/v1/articles/" + read + "/views");
        }
        rank();

        trending("ramai-lingkar", "24h")
                .body("items.slug", contains("ramai-lingkar-dua", "ramai-lingkar-satu"))
                .body("items.views", contains(6, 5));
    }

    @Test
    void addsUpWhatSeveralServersCount() {
        var id = UUID.fromString(publish("ramai-server"));
        var other = new ViewCounting(repository, clock);
        views.count(id);
        other.count(id);
        other.count(id);
        views.write();
        other.write();
        other.write();

        new ViewCounting(repository, clock).write(); // as after a restart
        assertThat(total(id)).containsExactly("3");
    }

    @Test
    void countsAFailedBatchOnce() {
        var id = UUID.fromString(publish("ramai-gagal"));
        views.write();
        views.count(id);
        sql.run("alter table article_views rename to article_views_away");
        assertThatThrownBy(() -> views.write()).isInstanceOf(RuntimeException.class);
        sql.run("alter table article_views_away rename to article_views");
        views.count(id);

        views.write();
        views.write();

        assertThat(total(id)).containsExactly("2");
    }

    @Test
    void addsABatchThatIsThereAlreadyNoMore() {
        var id = UUID.fromString(publish("ramai-ulang"));
        var seen = new ViewCounting.Seen(id, Period.HOUR.stretchOf(clock.instant()));
        var batch = new ViewCounting.Batch(UUID.randomUUID(), Map.of(seen, 5L));

        for (int attempt = 0; attempt < 2; attempt++) {
            QuarkusTransaction.requiringNew().run(() -> repository.add(batch, clock.instant()));
        }

        assertThat(total(id)).containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource({
        "User-Agent, Googlebot/2.1",
        "User-Agent, ''",
        "Sec-Purpose, prefetch;prerender",
        "Purpose, prefetch",
    })
    void countsReadersOnly(String header, String value) {
        var name = "ramai-" + Integer.toHexString((header + value).hashCode());
        var id = publish(name);
        var request = header.equals("User-Agent") ? given() : reader();
        request.header(header, value)
                .post("/v1/articles/" + name + "/views")
                .then()
                .statusCode(204);
        views.write();

        assertThat(total(UUID.fromString(id))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/json", "image/png"})
    void takesWhateverABeaconSends(String type) {
        publish("ramai-" + type.replaceAll("[^a-z]", "-"));

        reader().header("Content-Type", type)
                .header("Origin", "https://situs.example")
                .body(new byte[] {'x', '=', '1'})
                .post("/v1/articles/ramai-" + type.replaceAll("[^a-z]", "-") + "/views")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void standsWhereTheArticleStands() {
        var id = publish("ramai-alamat");
        change(id, Map.of("slug", "ramai-alamat-baru"));
        open("ramai-alamat").statusCode(308).header("Location", equalTo("/v1/articles/ramai-alamat-baru/views"));
        open("ramai-alamat-baru").statusCode(204);
        change(id, Map.of("status", "withdrawn", "withdrawnReason", "Keliru"));
        open("ramai-alamat-baru").statusCode(410);
        open("ramai-tidak-ada").statusCode(404);
    }

    @Test
    void asksTheDatabaseForNoneAgain() {
        publish("ramai-hemat");
        open("ramai-hemat");
        long before = reads.statements() + database.getStatistics().getPrepareStatementCount();

        open("ramai-hemat").statusCode(204);

        assertThat(reads.statements() + database.getStatistics().getPrepareStatementCount())
                .isEqualTo(before);
    }

    @Test
    void losesWhatIsNoLongerPublicAtOnce() {
        category("ramai-tarik");
        var id = story("ramai-tarik", "ramai-tarik").publish();
        story("ramai-tinggal", "ramai-tarik").publish();
        open("ramai-tarik");
        open("ramai-tinggal");
        rank();
        trending("ramai-tarik", "24h").body("items.size()", equalTo(2));

        change(id, Map.of("status", "withdrawn", "withdrawnReason", "Keliru"));
        trending("ramai-tarik", "24h").body("items.slug", contains("ramai-tinggal"));
        change(id, Map.of("status", "published"));
        trending("ramai-tarik", "24h").body("items.slug", hasItem("ramai-tarik"));
    }

    @Test
    void neverRanksADraft() {
        category("ramai-draf");
        var id = story("ramai-draf", "ramai-draf").save();
        views.count(UUID.fromString(id)); // which no request can
        rank();

        trending("ramai-draf", "24h").body("items", empty());
    }

    @Test
    void movesOnWithTheTime() {
        category("ramai-waktu");
        story("ramai-waktu", "ramai-waktu").publish();
        open("ramai-waktu");
        rank();
        trending("ramai-waktu", "1h").body("items.slug", contains("ramai-waktu"));

        clock.later(Duration.ofHours(2), () -> {
            rank();
            trending("ramai-waktu", "1h").body("items", empty());
            trending("ramai-waktu", "24h").body("items.views", contains(1));
        });
        clock.later(Duration.ofDays(8), () -> {
            rank();
            trending("ramai-waktu", "7d").body("items", empty());
        });
        assertThat(sql.texts("select article_id from article_views_lately")).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithTheQuestion() {
        given().get("/v1/trending?window=2h&limit=0")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("window", "limit"))
                .body("errors[0].detail", containsString("1h, 24h, 7d"));
        trending("ramai-tidak-ada", "24h").statusCode(200).body("items", empty());
        given().get("/v1/trending").then().statusCode(200).body("items.slug", not(hasItem("ramai-tidak-ada")));
    }

    private void rank() {
        views.write();
        ranking.rank();
        changes.catchUp();
    }

    private List<String> total(UUID article) {
        return sql.texts("select views from article_views where article_id = '" + article + "'");
    }

    private static RequestSpecification reader() {
        return given().redirects().follow(false).header("User-Agent", BROWSER);
    }

    private static ValidatableResponse open(String article) {
        return reader().post("/v1/articles/" + article + "/views").then();
    }

    private static ValidatableResponse trending(String category, String window) {
        return given().queryParam("category", category)
                .queryParam("window", window)
                .get("/v1/trending")
                .then();
    }

    private static void change(String id, Map<String, Object> patch) {
        editor().header("If-Match", "*")
                .body(patch)
                .patch("/v1/manage/articles/" + id)
                .then()
                .statusCode(200);
    }
}
