package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, each with a cache of its own. */
class FreshnessIT {
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();
    private static final int STORIES = 40;
    private static final Duration LATEST = Duration.ofSeconds(1);
    private static final String LIST = "/v1/articles?category=segar&limit=100&fields=slug";

    @TempDir
    Path folder;

    @Test
    void showsWhatEitherServerPublished() throws Exception {
        Files.createDirectories(BINARIES);
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("data")).resolve("postgres-binaries"), BINARIES);
        try (var one = ServerProcess.start(folder, environment());
                var other = ServerProcess.start(folder, besides(one))) {
            one.post("/v1/manage/categories", ServerProcess.TOKEN, "{\"slug\": \"segar\", \"name\": \"Segar\"}");
            var servers = List.of(one, other);
            for (int number = 0; number < STORIES; number++) {
                var writer = servers.get(number % 2);
                var reader = servers.get(1 - number % 2);
                one.get(LIST);
                other.get(LIST);

                writer.post("/v1/manage/articles", ServerProcess.TOKEN, """
                        {"slug": "segar-%d", "headline": "Segar", "category": "segar", "status": "published",
                         "body": {"markdown": "Isi"}}""".formatted(number));
                var published = Instant.now();

                assertThat(writer.get(LIST).body()).contains("\"segar-" + number + "\"");
                while (!reader.get(LIST).body().contains("\"segar-" + number + "\"")) {
                    assertThat(Duration.between(published, Instant.now())).isLessThan(LATEST);
                }
            }
            assertThat(one.get(LIST).headers().firstValue("Cache-Status")).contains("Warta; hit");
            assertThat(other.get(LIST).body()).isEqualTo(one.get(LIST).body());
            other.stop();
            one.stop();
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("WARTA_DATA_DIR", folder.resolve("data").toString());
        environment.put("WARTA_ADMIN_TOKEN", ServerProcess.TOKEN);
        environment.put("WARTA_DEMO_CONTENT", "false");
        return environment;
    }

    private Map<String, String> besides(ServerProcess embedded) throws Exception {
        var environment = environment();
        environment.putAll(embedded.databaseBeside(folder.resolve("data")));
        return environment;
    }
}
