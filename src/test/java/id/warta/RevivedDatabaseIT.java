package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server when its own database is killed below it. */
class RevivedDatabaseIT {
    private static final int PATIENCE_SECONDS = 60;
    private static final String STORY = """
            {"headline": "Kabar %d", "category": "nasional", "status": "published", "body": {"markdown": "Tetap ada."}}""";

    @TempDir
    Path folder;

    @Test
    void servesAgainWithAllThatItAcknowledged() throws Exception {
        try (var server = ServerProcess.start(
                folder,
                Map.of(
                        "WARTA_POSTGRES_DIR",
                        Path.of("target/postgres-binaries").toAbsolutePath().toString(),
                        "WARTA_ADMIN_TOKEN",
                        ServerProcess.TOKEN))) {
            for (int time = 1; time <= 3; time++) {
                assertThat(server.post("/v1/manage/articles", ServerProcess.TOKEN, STORY.formatted(time))
                                .statusCode())
                        .isEqualTo(201);

                killPostmaster();

                awaitAnswer(server, "/v1/manage/articles/kabar-" + time);
                awaitAnswer(server, "/v1/manage/articles/kabar-1");
            }
            assertThat(server.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(server.get("/q/metrics").body()).contains("warta_database_revivals_total 3.0");
        }
    }

    private void killPostmaster() throws Exception {
        var lines = Files.readAllLines(folder.resolve("data/postgres/cluster/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow().destroyForcibly();
    }

    /** Until then it says 503, and nothing else. */
    private static void awaitAnswer(ServerProcess server, String path) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (int status = 0; status != 200; ) {
            assertThat(System.nanoTime()).as("still away").isLessThan(until);
            status = server.get(path, ServerProcess.TOKEN).statusCode();
            assertThat(status).isIn(200, 503);
        }
    }
}
