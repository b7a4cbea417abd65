package id.warta.postgres;

import static id.warta.postgres.EmbeddedPostgresTest.BINARIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is filled before a data folder gets it, and one that is used beside the server. */
@Timeout(120)
class NewDatabaseIT {
    @TempDir
    Path data;

    @Test
    void comesIntoTheFolderWhenItIsKept() throws Exception {
        try (var made = NewDatabase.in(data, BINARIES, false)) {
            fill(made.address(), "restored");
            assertThat(data.resolve("postgres")).doesNotExist();
            made.keep();
        }

        assertThat(data).isDirectoryNotContaining("glob:**restoring*");
        try (var database = EmbeddedPostgres.start(data, BINARIES)) {
            assertThat(Rows.lines(database)).isEqualTo("restored");
        }
    }

    @Test
    void vanishesUnlessItIsKept() {
        NewDatabase.in(data, BINARIES, false).close();

        assertThat(data.toFile().list()).containsExactly("lock");
    }

    @Test
    void renamesTheDatabaseThatItReplaces() throws Exception {
        try (var database = EmbeddedPostgres.start(data, BINARIES)) {
            Rows.insert(database, "old");
        }

        for (int round = 1; round <= 2; round++) {
            try (var made = NewDatabase.in(data, BINARIES, true)) {
                fill(made.address(), "round " + round);
                made.keep();
            }
        }

        assertThat(data.resolve("postgres.replaced-1/cluster/PG_VERSION")).exists();
        assertThat(data.resolve("postgres.replaced-2/cluster/PG_VERSION")).exists();
        try (var database = EmbeddedPostgres.start(data, BINARIES)) {
            assertThat(Rows.lines(database)).isEqualTo("round 2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "naskah.txt", "media"})
    void refusesAFolderThatHoldsSomething(String name) throws Exception {
        Files.createDirectory(data.resolve(name));

        assertThatThrownBy(() -> NewDatabase.in(data, BINARIES, false))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContainingAll("is not empty: it has " + name, "--replace");
        assertThat(data.resolve(name)).isEmptyDirectory();
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        try (var database = EmbeddedPostgres.start(data, BINARIES)) {
            assertThatThrownBy(() -> NewDatabase.in(data, BINARIES, true)).isInstanceOf(DataDirectoryInUse.class);
            assertThat(Rows.ask(database, "select 1")).isEqualTo("1");
        }
    }

    /** Its PostgreSQL goes on alone; the next run stops it. */
    @Test
    void beginsAnewAfterItWasKilled() throws Exception {
        var unfinished = data.resolve("postgres.restoring-1");
        try (var killed = OtherProcess.start(unfinished, BINARIES)) {
            assertThat(killed.line()).isEqualTo("ready");
            killed.kill();
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, BINARIES))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("not restored to its end");
            var orphan = killed.server().orElseThrow();

            try (var made = NewDatabase.in(data, BINARIES, false)) {
                assertThat(orphan.isAlive()).isFalse();
                assertThat(unfinished).doesNotExist();
                made.keep();
            }
        }

        EmbeddedPostgres.start(data, BINARIES).close();
    }

    @Test
    void borrowsTheDatabaseOfARunningServer() throws Exception {
        try (var database = EmbeddedPostgres.start(data, BINARIES)) {
            Rows.insert(database, "seen");

            try (var borrowed = BorrowedDatabase.of(data, BINARIES, IfCopied.REFUSE)) {
                assertThat(borrowed.address()).isEqualTo(database.address());
            }
            assertThat(Rows.lines(database)).isEqualTo("seen"); // it still runs
        }
    }

    @Test
    void startsTheDatabaseOfAStoppedServerForAWhile() throws Exception {
        EmbeddedPostgres.start(data, BINARIES).close();

        try (var borrowed = BorrowedDatabase.of(data, BINARIES, IfCopied.REFUSE)) {
            fill(borrowed.address(), "borrowed");
        }

        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void borrowsNothingWhereNothingIs() {
        var none = data.resolve("none");

        assertThatThrownBy(() -> BorrowedDatabase.of(none, BINARIES, IfCopied.REFUSE))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("The data folder %s holds no database".formatted(none));
        assertThat(none).doesNotExist();
    }

    @Test
    void keepsThePasswordOutOfTexts() {
        assertThat(new DatabaseAddress("jdbc:postgresql://127.0.0.1/warta", "warta", "rahasia"))
                .hasToString("jdbc:postgresql://127.0.0.1/warta");
    }

    private static void fill(DatabaseAddress address, String text) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.username(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("create table line as select '" + text + "' as text");
        }
    }
}
