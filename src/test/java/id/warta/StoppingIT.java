package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server while it is told to stop. */
class StoppingIT {
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TERMINATED = 143;
    private static final int READERS = 6;
    private static final int ROWS = 5_000;
    private static final int PATIENCE = 600;
    private static final int PAUSE_MILLIS = 50;

    @TempDir
    Path folder;

    @Test
    void stopsInSilenceUnderLoadAndInTheMiddleOfAnImport() throws Exception {
        var over = new AtomicBoolean();
        try (var server = ServerProcess.start(folder, environment("0s"))) {
            var readers = read(server, over);
            importRows(server);

            server.beginToStop();
            assertThat(server.lastWords()).isEmpty();
            assertThat(server.waitFor()).isEqualTo(TERMINATED);
            over.set(true);
            CompletableFuture.allOf(readers.toArray(CompletableFuture[]::new)).join();
        }
        assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void saysThatItIsNotReadyBeforeItStopsToAnswer() throws Exception {
        try (var server = ServerProcess.start(folder, environment("3s"))) {
            assertThat(until(server, 200)).contains("\"UP\"");

            server.beginToStop();
            assertThat(until(server, 503)).contains("The server is stopping");
            assertThat(server.get("/v1/articles?limit=1").statusCode()).isEqualTo(200);
            assertThat(server.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(server.waitFor()).isEqualTo(TERMINATED);
        }
    }

    private static String until(ServerProcess server, int status) throws Exception {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var answer = server.get("/q/health/ready");
            if (answer.statusCode() == status) {
                return answer.body();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("The readiness does not become " + status);
    }

    /** Readers who ask for what is not kept, until the server is gone. */
    private static List<CompletableFuture<Void>> read(ServerProcess server, AtomicBoolean over) {
        return IntStream.range(0, READERS)
                .mapToObj(reader -> CompletableFuture.runAsync(() -> {
                    for (int page = 0; !over.get(); page++) {
                        try {
                            server.get("/v1/search?q=kota" + reader + "x" + page);
                        } catch (IOException gone) {
                            return;
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                }))
                .toList();
    }

    private static void importRows(ServerProcess server) throws Exception {
        var rows = Stream.concat(
                        Stream.of("{\"kind\":\"category\",\"slug\":\"henti\",\"name\":\"Henti\"}"),
                        IntStream.range(0, ROWS)
                                .mapToObj(
                                        ("{\"externalId\":\"henti:%1$d\",\"headline\":\"Henti %1$d\","
                                                        + "\"category\":\"henti\",\"status\":\"published\",\"body\":{\"markdown\":\"Isi\"}}")
                                                ::formatted))
                .collect(Collectors.joining("\n", "", "\n"));
        var id = JSON.readTree(server.post("/v1/manage/imports?type=ndjson", ServerProcess.TOKEN, rows)
                        .body())
                .path("id")
                .asText();
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var job = JSON.readTree(
                    server.get("/v1/manage/imports/" + id, ServerProcess.TOKEN).body());
            if (job.at("/progress/created").asInt() > 1) {
                assertThat(job.path("status").asText()).isEqualTo("writing");
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("The import does not begin");
    }

    @BeforeEach
    void shareBinaries() throws IOException {
        Files.createDirectories(BINARIES);
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("data")).resolve("postgres-binaries"), BINARIES);
    }

    private Map<String, String> environment(String delay) {
        return new HashMap<>(Map.of(
                "WARTA_DATA_DIR",
                folder.resolve("data").toString(),
                "WARTA_ADMIN_TOKEN",
                ServerProcess.TOKEN,
                "WARTA_SHUTDOWN_DELAY",
                delay));
    }
}
