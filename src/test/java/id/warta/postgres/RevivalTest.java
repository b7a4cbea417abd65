package id.warta.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while its owner lives. */
class RevivalTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void revivesAServerThatWasKilledWithAllThatWasCommitted() throws Exception {
        try (var database = start()) {
            run(database, "create table kabar (judul text)");
            for (int time = 1; time <= 2; time++) {
                run(database, "insert into kabar values ('Pasar Dibuka')");

                kill(database);

                awaitRevivals(database, time);
                assertThat(Rows.ask(database, "select count(*) from kabar")).isEqualTo(Integer.toString(time));
            }
            assertThat(database.isLost()).isFalse();
        }
    }

    @Test
    void staysDownOnceItIsClosed() throws Exception {
        var database = start();
        var process = process(database);

        database.close();

        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(database.revivals()).isZero();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder.resolve("data"), EmbeddedPostgresTest.BINARIES);
    }

    private static void kill(EmbeddedPostgres database) throws Exception {
        var process = process(database);
        process.destroyForcibly();
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static ProcessHandle process(EmbeddedPostgres database) {
        var files = new Cluster(database.dataDirectory().resolve("postgres")).files();
        return PostmasterPid.server(files).orElseThrow();
    }

    private static void awaitRevivals(EmbeddedPostgres database, long count) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (database.revivals() < count) {
            assertThat(System.nanoTime()).as("still not revived").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static void run(EmbeddedPostgres database, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
