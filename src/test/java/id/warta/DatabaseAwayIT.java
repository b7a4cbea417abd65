package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.postgres.EmbeddedPostgres;
import id.warta.testing.Metrics;
import id.warta.testing.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server while its database is away for seconds. */
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseAwayIT {
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();
    private static final int READERS = 6;
    private static final int AWAY_MILLIS = 5_000;
    private static final int PATIENCE = 600;
    private static final int PAUSE_MILLIS = 50;

    /** In the worst case a minute of retries would still be this little. */
    private static final int A_FEW_LINES = 20;

    @TempDir
    static Path folder;

    private EmbeddedPostgres database;

    @BeforeAll
    void startDatabase() throws IOException {
        Files.createDirectories(BINARIES);
        Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("outside")).resolve("postgres-binaries"), BINARIES);
        database = EmbeddedPostgres.start(folder.resolve("outside"));
    }

    @AfterAll
    void stopDatabase() {
        database.close();
    }

    @Test
    void saysLittleAndRecoversByItself() throws Exception {
        try (var passage = new Passage(port());
                var server = start(passage)) {
            await(server, 200);
            var over = new AtomicBoolean();
            Set<Integer> seen = new ConcurrentSkipListSet<>();
            var readers = read(server, over, seen);

            passage.shut();
            await(server, 503);
            assertThat(server.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(server.get("/q/health/well").body()).contains("change feed");
            Thread.sleep(AWAY_MILLIS);
            passage.open();
            await(server, 200);

            over.set(true);
            readers.join();
            assertThat(seen).contains(200, 503).doesNotContain(500);
            var metrics = Metrics.samples(server.get("/q/metrics").body());
            assertThat(metrics.get("warta_change_feed_gaps_total")).isEqualTo(1);
            server.beginToStop();
            var said = server.lastWords();
            assertThat(said).hasSizeLessThan(A_FEW_LINES).noneMatch(line -> line.startsWith("\t"));
            assertThat(String.join("\n", said))
                    .contains("The database is away")
                    .contains("The database answers again after");
        }
    }

    @Test
    void isNotReadyWhileTheDatabaseIsSilent() throws Exception {
        try (var passage = new Passage(port());
                var server = start(passage)) {
            await(server, 200);

            passage.fallSilent();
            await(server, 503);
            passage.open();
            await(server, 200);
            server.stop();
        }
    }

    private static CompletableFuture<Void> read(ServerProcess server, AtomicBoolean over, Set<Integer> seen) {
        return CompletableFuture.allOf(IntStream.range(0, READERS)
                .mapToObj(reader -> CompletableFuture.runAsync(() -> {
                    for (int page = 0; !over.get(); page++) {
                        try {
                            seen.add(server.get("/v1/search?q=kota" + reader + "x" + page)
                                    .statusCode());
                        } catch (IOException reason) {
                            throw new java.io.UncheckedIOException(reason);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                }))
                .toArray(CompletableFuture[]::new));
    }

    /** Each answer comes soon, whatever it is. */
    private static void await(ServerProcess server, int status) throws Exception {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            long asked = System.nanoTime();
            var answer = server.get("/q/health/ready");
            assertThat(System.nanoTime() - asked).isLessThan(5_000_000_000L);
            if (answer.statusCode() == status) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("The readiness does not become " + status);
    }

    private ServerProcess start(Passage passage) throws IOException {
        return ServerProcess.start(
                folder,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl().replace(":" + port() + "/", ":" + passage.port() + "/"),
                        "QUARKUS_DATASOURCE_USERNAME",
                        database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        database.password(),
                        "WARTA_ADMIN_TOKEN",
                        ServerProcess.TOKEN));
    }

    private int port() {
        return Integer.parseInt(database.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
    }
}
