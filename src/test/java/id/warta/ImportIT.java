package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports and exports of servers in processes of their own. */
class ImportIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();
    private static final int ROWS = 4_000;
    private static final int PATIENCE = 600;
    private static final int PAUSE_MILLIS = 100;

    @TempDir
    Path folder;

    @Test
    void goesOnWithAnImportWhereItWasKilled() throws Exception {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(
                        ("{\"externalId\":\"mati:%1$d\",\"headline\":\"Mati %1$d\",\"category\":\"mati\",\"status\":\"published\","
                                        + "\"body\":{\"markdown\":\"Isi\"}}")::formatted)
                .collect(Collectors.joining(
                        "\n", "{\"kind\":\"category\",\"slug\":\"mati\",\"name\":\"Mati\"}\n", "\n"));
        String job;
        try (var first = ServerProcess.start(folder, environment("satu", false))) {
            job = "/v1/manage/imports/"
                    + JSON.readTree(first.post("/v1/manage/imports?type=ndjson", ServerProcess.TOKEN, rows)
                                    .body())
                            .path("id")
                            .asText();
            var progress =
                    await(first, job, state -> state.at("/progress/created").asInt() > 1);
            assertThat(progress.path("status").asText()).isEqualTo("writing");
            first.kill();
        }
        try (var second = ServerProcess.start(folder, environment("satu", false))) {
            var over = await(second, job, state -> state.path("status").asText().equals("completed"));

            assertThat(over.at("/progress/created").asInt()).isEqualTo(ROWS + 1);
            assertThat(second.get("/v1/articles?count=exact&limit=1").body()).contains("\"total\":" + ROWS + "}");
            second.stop();
        }
    }

    @Test
    void givesTheSameExportAfterAnImportIntoAnEmptyNewsroom() throws Exception {
        List<String> before;
        var file = folder.resolve("koran.ndjson");
        try (var first = ServerProcess.start(folder, environment("satu", true))) {
            var export = first.get("/v1/manage/export.ndjson?include=comments,revisions", ServerProcess.TOKEN)
                    .body();
            before = comparable(export);
            Files.writeString(file, export);
            first.stop();
        }
        try (var second = ServerProcess.start(folder, environment("dua", false))) {
            var command = second.command("import", file.toString());

            assertThat(command.exitValue()).isZero();
            assertThat(comparable(second.get("/v1/manage/export.ndjson?include=comments,revisions", ServerProcess.TOKEN)
                            .body()))
                    .isEqualTo(before);
            assertThat(second.get("/v1/articles?count=exact&limit=1").body()).contains("\"total\":24");
            second.stop();
        }
    }

    /** Without the times of the import. */
    private static List<String> comparable(String export) throws Exception {
        var lines = new ArrayList<String>();
        for (var line : export.lines().toList()) {
            var read = (ObjectNode) JSON.readTree(line);
            read.remove(List.of("createdAt", "updatedAt"));
            lines.add(read.path("kind").asText().equals("article") ? read.toString() : line);
        }
        assertThat(lines).hasSizeGreaterThan(50);
        return lines;
    }

    private interface Condition {
        boolean holds(JsonNode state);
    }

    private static JsonNode await(ServerProcess server, String job, Condition wanted) throws Exception {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var state = JSON.readTree(server.get(job, ServerProcess.TOKEN).body());
            if (wanted.holds(state)) {
                return state;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("The import does not go on");
    }

    @BeforeEach
    void shareBinaries() throws Exception {
        Files.createDirectories(BINARIES);
        for (var data : List.of("satu", "dua")) {
            Files.createSymbolicLink(
                    Files.createDirectory(folder.resolve(data)).resolve("postgres-binaries"), BINARIES);
        }
    }

    private Map<String, String> environment(String data, boolean demo) {
        return new HashMap<>(Map.of(
                "WARTA_DATA_DIR", folder.resolve(data).toString(),
                "WARTA_ADMIN_TOKEN", ServerProcess.TOKEN,
                "WARTA_DEMO_CONTENT", Boolean.toString(demo)));
    }
}
