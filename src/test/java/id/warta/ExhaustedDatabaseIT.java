package id.warta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server when its database has no more of something for a while. */
class ExhaustedDatabaseIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 90;
    private static final int CALLERS = 12;
    private static final int MANY_CALLERS = 50;
    private static final String STORY = """
            {"headline": "%s", "slug": "%s", "category": "nasional", "tags": ["Genting"], "status": "published",
             "body": {"markdown": "Isi."}}""";

    @TempDir
    Path folder;

    @Test
    void asksToComeBackWhileATableIsLocked() throws Exception {
        try (var server = start(Map.of(
                "WARTA_DATABASE_READ_TIMEOUT",
                "1s",
                "QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL",
                "set lock_timeout = '2s'"))) {
            var over = new AtomicBoolean();
            var callers = new Callers(server);
            try (var connection = connect(server);
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table article in access exclusive mode");
                var calls = callers.begin(CALLERS, over);
                callers.awaitStatus("GET 503");
                callers.awaitStatus("POST 503");
                assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(200);
                connection.rollback();

                callers.seen.clear();
                callers.awaitStatus("GET 200");
                callers.awaitStatus("POST 201");
                over.set(true);
                calls.join();
            }

            callers.checkWhatWasKept();
        }
    }

    @Test
    void servesManyCallersWithTwoConnections() throws Exception {
        try (var server = start(Map.of(
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                "2",
                "QUARKUS_DATASOURCE_JDBC_MIN_SIZE",
                "0",
                "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT",
                "2s"))) {
            var callers = new Callers(server);

            var over = new AtomicBoolean();
            var calls = callers.begin(MANY_CALLERS, over);

            callers.awaitStatus("GET 200");
            callers.awaitStatus("POST 201");
            Thread.sleep(TimeUnit.SECONDS.toMillis(5));
            over.set(true);
            calls.join();
            callers.checkWhatWasKept();
        }
    }

    @Test
    void recoversFromAFullDisk() throws Exception {
        var disk = Files.createDirectory(folder.resolve("data"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=300m", "tmpfs", disk.toString()), "may not mount");
        try (var server = start(Map.of("WARTA_HEALTH_DISK_FREE", "1M", "WARTA_HEALTH_DISK_FULL", "1M"))) {
            var callers = new Callers(server);
            var over = new AtomicBoolean();
            var calls = callers.begin(CALLERS, over);
            callers.awaitStatus("POST 201");

            var filler = disk.resolve("filler");
            fill(filler);
            callers.awaitStatus("POST 503");
            assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(503);
            Files.delete(filler);

            callers.seen.clear();
            callers.awaitStatus("POST 201");
            callers.awaitStatus("GET 200");
            over.set(true);
            calls.join();
            callers.checkWhatWasKept();
            awaitReady(server);
        } finally {
            assertThat(run("umount", "--lazy", disk.toString())).isTrue();
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE)) {
            var zeros = new byte[1 << 16];
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static boolean run(String... words) throws Exception {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static void awaitReady(ServerProcess server) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (server.get("/q/health/ready").statusCode() != 200) {
            assertThat(System.nanoTime()).as("still not ready").isLessThan(until);
            Thread.sleep(200);
        }
    }

    /** Who reads what is not kept, and writes; each answer has to be a good one or 503 with {@code Retry-After}. */
    private static final class Callers {
        private final ServerProcess server;
        private final Set<String> seen = new ConcurrentSkipListSet<>();
        private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
        private final Set<String> wrong = new ConcurrentSkipListSet<>();

        Callers(ServerProcess server) {
            this.server = server;
        }

        /** Until it is over. */
        CompletableFuture<Void> begin(int callers, AtomicBoolean over) {
            var threads = Executors.newFixedThreadPool(callers);
            return CompletableFuture.allOf(IntStream.range(0, callers)
                            .mapToObj(caller ->
                                    CompletableFuture.runAsync(() -> callAsLong(caller, callers, over), threads))
                            .toArray(CompletableFuture[]::new))
                    .whenComplete((done, failure) -> threads.shutdown());
        }

        private void callAsLong(int caller, int callers, AtomicBoolean over) {
            for (int call = 0; !over.get(); call++) {
                try {
                    call(caller, caller + "x" + callers + "x" + call);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private void call(int caller, String name) throws IOException, InterruptedException {
            switch (caller % 4) {
                case 0 -> {
                    var answer = server.post(
                            "/v1/manage/articles", ServerProcess.TOKEN, STORY.formatted(name, "genting-" + name));
                    note("POST", answer);
                    if (answer.statusCode() == 201) {
                        acknowledged.add("genting-" + name);
                    }
                }
                case 1 ->
                    note("GET", server.get("/v1/articles?limit=5&publishedAfter=2020-01-01T00:00:00Z&ids=" + id(name)));
                case 2 -> note("GET", server.get("/v1/manage/articles?count=exact&limit=5", ServerProcess.TOKEN));
                default -> note("GET", server.get("/v1/search?q=kota" + name));
            }
        }

        private static String id(String name) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }

        private void note(String method, HttpResponse<String> answer) {
            int status = answer.statusCode();
            seen.add(method + " " + status);
            if (status / 100 != 2
                    && !(status == 503
                            && answer.headers().firstValue("Retry-After").isPresent())) {
                wrong.add(method + " " + status + " " + answer.body());
            }
        }

        void awaitStatus(String wanted) throws InterruptedException {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!seen.contains(wanted)) {
                assertThat(System.nanoTime())
                        .as("no %s among %s %s", wanted, seen, wrong)
                        .isLessThan(until);
                Thread.sleep(20);
            }
        }

        /** All that was acknowledged, whole, and of what was not nothing by half. */
        void checkWhatWasKept() throws Exception {
            assertThat(wrong).isEmpty();
            var kept = new ConcurrentSkipListSet<String>();
            for (var path = "/v1/manage/articles?limit=100&tag=genting"; path != null; ) {
                var page = JSON.readTree(server.get(path, ServerProcess.TOKEN).body());
                page.path("items").forEach(item -> kept.add(item.path("slug").asText()));
                var next = page.at("/page/next").textValue();
                path = next == null ? null : "/v1/manage/articles?limit=100&tag=genting&cursor=" + next;
            }
            assertThat(kept).containsAll(acknowledged);
            for (var slug : List.copyOf(kept).subList(0, Math.min(20, kept.size()))) {
                assertThat(server.get("/v1/articles/" + slug).statusCode()).isEqualTo(200);
            }
        }
    }

    private Connection connect(ServerProcess server) throws IOException, SQLException {
        var database = server.databaseBeside(folder.resolve("data"));
        return DriverManager.getConnection(
                database.get("QUARKUS_DATASOURCE_JDBC_URL"),
                database.get("QUARKUS_DATASOURCE_USERNAME"),
                database.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    private ServerProcess start(Map<String, String> more) throws IOException {
        var environment = new HashMap<>(Map.of(
                "WARTA_POSTGRES_DIR",
                Path.of("target/postgres-binaries").toAbsolutePath().toString(),
                "WARTA_ADMIN_TOKEN",
                ServerProcess.TOKEN));
        environment.putAll(more);
        return ServerProcess.start(folder, environment);
    }
}
