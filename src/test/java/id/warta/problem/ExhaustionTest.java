package id.warta.problem;

import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.warta.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database says that has no more of something for now. */
@QuarkusTest
class ExhaustionTest {
    @Inject
    Sql sql;

    @AfterEach
    void tidy() {
        sql.run("drop trigger if exists exhausted on tag");
        sql.run("drop function if exists exhausted()");
        FullDisk.forget();
    }

    /** Disk full, out of memory, too many connections, statement timeout, shutdown, lock not free, read-only, input or output. */
    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "53300", "57014", "57P01", "55P03", "25006", "58030"})
    void asksToComeBackAndDoesNothingByHalf(String state) {
        sql.run(
                "create function exhausted() returns trigger language plpgsql as $$ begin raise exception 'no more' using errcode = '"
                        + state + "'; end $$");
        sql.run(
                "create trigger exhausted after insert on tag for each row when (new.name like 'Habis %') execute function exhausted()");

        editor().body(Map.of("name", "Habis " + state))
                .post("/v1/manage/tags")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("unavailable"));

        editor().get("/v1/manage/tags/habis-" + state.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(404);
    }

    @Test
    void isNotReadyForAWhileAfterItsDiskWasFull() {
        when().get("/q/health/ready").then().statusCode(200);

        assertThat(DatabaseAway.isCauseOf(new SQLException("no", "53100"))).isTrue();

        when().get("/q/health/ready").then().statusCode(503).body("checks[0].data.trouble", containsString("full"));
    }

    @ParameterizedTest
    @CsvSource({
        "53100, true",
        "08006, true",
        "57P03, true",
        "23505, false",
        "42P01, false",
        "40P01, false",
        "22001, false"
    })
    void tellsWhatPassesFromWhatIsWrong(String state, boolean away) {
        var failure = new IllegalStateException(new SQLException("no", state));

        assertThat(DatabaseAway.isCauseOf(failure)).isEqualTo(away);
    }

    @Test
    void findsTheReasonOfACommitThatFailedAmongWhatWasSuppressed() {
        var failure = new IllegalStateException("Could not commit");
        failure.addSuppressed(new IllegalStateException(new SQLException("no", "08006")));

        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(failure))).isTrue();
    }
}
