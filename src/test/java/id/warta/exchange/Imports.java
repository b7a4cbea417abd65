package id.warta.exchange;

import static id.warta.access.Scribes.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.testing.TestDatabase;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Starts imports as a script does, and waits for them. */
public final class Imports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 600;
    private static final int PAUSE_MILLIS = 50;
    private static final Set<String> OVER = Set.of("completed", "failed", "cancelled");

    private Imports() {}

    public static Response start(String token, String query, byte[] file) {
        return given().auth()
                .preemptive()
                .oauth2(token)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/octet-stream", ContentType.BINARY)))
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/manage/imports" + query);
    }

    public static Response start(String query, String file) {
        return start(TestDatabase.ADMIN_TOKEN, query, file.getBytes(StandardCharsets.UTF_8));
    }

    /** The import of a file once it is over. */
    public static JsonNode run(String query, byte[] file) {
        return await(start(TestDatabase.ADMIN_TOKEN, query, file));
    }

    public static JsonNode run(String query, String file) {
        return run(query, file.getBytes(StandardCharsets.UTF_8));
    }

    public static JsonNode await(Response started) {
        started.then().statusCode(202);
        return await(started.path("id").toString());
    }

    public static JsonNode await(String id) {
        return await(id, OVER);
    }

    static JsonNode awaitStatus(String id, String status) {
        return await(id, Set.of(status));
    }

    private static JsonNode await(String id, Set<String> statuses) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var job = read(
                    as(TestDatabase.ADMIN_TOKEN).get("/v1/manage/imports/" + id).asString());
            if (statuses.contains(job.path("status").asText())) {
                return job;
            }
            pause();
        }
        throw new AssertionError("The import " + id + " does not become " + statuses);
    }

    /** What became of the records. */
    public static List<JsonNode> report(JsonNode job) {
        var report = as(TestDatabase.ADMIN_TOKEN)
                .get("/v1/manage/imports/" + job.path("id").asText() + "/report.ndjson");
        assertThat(report.statusCode()).isEqualTo(200);
        return lines(report.asString());
    }

    public static List<JsonNode> lines(String text) {
        var lines = new ArrayList<JsonNode>();
        text.lines().forEach(line -> lines.add(read(line)));
        return lines;
    }

    /** Read, created, updated, skipped and failed. */
    public static String counts(JsonNode job) {
        assertThat(job.path("status").asText()).as("%s", job).isEqualTo("completed");
        var progress = job.path("progress");
        return "%d %d %d %d %d"
                .formatted(
                        progress.path("read").asLong(),
                        progress.path("created").asLong(),
                        progress.path("updated").asLong(),
                        progress.path("skipped").asLong(),
                        progress.path("failed").asLong());
    }

    /** The first fault of a file that could not be read. */
    public static String fault(JsonNode job) {
        assertThat(job.path("status").asText()).as("%s", job).isEqualTo("failed");
        assertThat(job.at("/progress/read").asLong()).isZero();
        return job.at("/problem/errors/0/detail").asText();
    }

    public static byte[] file(String name) {
        try (var in = Objects.requireNonNull(Imports.class.getResourceAsStream("/imports/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
