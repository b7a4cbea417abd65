package id.warta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.warta.testing.Metrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of a server that runs as its users run it. */
@TestInstance(Lifecycle.PER_CLASS)
class MonitoringIT {
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"");
    private static final Pattern HELP = Pattern.compile("(?m)^# HELP (warta_\\S+) (.*)$");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (warta_\\S+) (\\S+)$");
    /** Prometheus makes this one itself. */
    private static final String OF_PROMETHEUS = "up";

    /** What is there a second after the start. */
    private static final String OF_FIRST_JOB = "warta_jobs_seconds_count";

    private static final String COMMENT = """
            {"authorName": "Sari", "authorEmail": "sari@contoh.example", "body": "Sudah lama saya tunggu."}""";

    @TempDir
    static Path folder;

    private ServerProcess server;
    private String text;

    @BeforeAll
    void read() throws Exception {
        Files.createDirectories(BINARIES);
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("data")).resolve("postgres-binaries"), BINARIES);
        server = ServerProcess.start(
                folder, Map.of("WARTA_ADMIN_TOKEN", ServerProcess.TOKEN, "WARTA_DATA_DIR", folder + "/data"));
        var slug = server.get("/v1/articles?limit=1&fields=slug")
                .body()
                .split("\"slug\":\"", 2)[1]
                .split("\"", 2)[0];
        var comment = HttpRequest.newBuilder(URI.create(server.root() + "/v1/articles/" + slug + "/comments"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(COMMENT))
                .build();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        assertThat(client.send(comment, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
        var asked = HttpRequest.newBuilder(URI.create(server.root() + "/q/metrics"))
                .header("Accept", "text/plain") // as all versions of Prometheus and its checker read it
                .build();
        for (int attempt = 0; attempt < 100 && (text == null || !text.contains(OF_FIRST_JOB)); attempt++) {
            Thread.sleep(100);
            text = client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        server.stop();
        server.close();
    }

    @Test
    void hasWhatTheRulesAndTheDashboardAskFor() throws IOException {
        var known = Metrics.samples(text).keySet().stream()
                .map(sample -> sample.replaceFirst("\\{.*", ""))
                .collect(Collectors.toSet());
        var asked = Monitoring.expressions().stream()
                .flatMap(expression -> Monitoring.metrics(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        asked.remove(OF_PROMETHEUS);

        assertThat(asked).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(known)
                .contains(name));
    }

    @Test
    void showsEverythingThatIsItsOwnOnTheDashboard() throws IOException {
        var shown = Monitoring.expressions().stream()
                .flatMap(expression -> Monitoring.metrics(expression).stream())
                .map(name -> name.replaceFirst("_(sum|count)$", ""))
                .collect(Collectors.toSet());
        var own = TYPE.matcher(text)
                .results()
                .map(type -> type.group(1))
                .filter(name -> !name.endsWith("_max") || name.equals("warta_database_connections_max"))
                .toList();

        assertThat(own).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(shown)
                .contains(name));
    }

    @Test
    void describesEachMetricAndNamesItByTheConventions() {
        assertThat(HELP.matcher(text).results().toList())
                .hasSizeGreaterThan(20)
                .allSatisfy(help -> assertThat(help.group(2)).as(help.group(1)).hasSizeGreaterThan(10));
        assertThat(TYPE.matcher(text).results().toList()).allSatisfy(type -> {
            assertThat(type.group(1)).doesNotContain("milli").doesNotContain("_kb");
            assertThat(type.group(1).endsWith("_total"))
                    .as(type.group())
                    .isEqualTo(type.group(2).equals("counter"));
        });
    }

    /** No label takes values that readers or editors invent. */
    @Test
    void keepsTheNumberOfSeriesSmall() {
        var own = Metrics.samples(text).keySet().stream()
                .filter(sample -> sample.startsWith("warta_"))
                .toList();

        assertThat(own).hasSizeBetween(50, 300).allSatisfy(sample -> assertThat(
                        LABEL.matcher(sample).results().map(label -> label.group(1)))
                .isSubsetOf(Set.of(
                        "result", "state", "by", "queue", "name", "outcome", "kind", "status", "verdict", "fate",
                        "dry_run", "reason", "policy")));
    }

    @Test
    void runsItsJobsInTime() {
        var jobs = Metrics.samples(text);

        assertThat(jobs.keySet().stream().filter(sample -> sample.startsWith("warta_jobs_overdue_seconds{")))
                .hasSizeGreaterThan(8);
        for (var job : List.of("search index", "imports", "schedule")) {
            assertThat(jobs.get("warta_jobs_overdue_seconds{name=\"" + job + "\"}"))
                    .as(job)
                    .isZero();
        }
    }

    @Test
    void isTakenByPrometheusItself() throws Exception {
        assumeTrue(Monitoring.hasPromtool(), "promtool is not here");
        var own = text.lines().filter(line -> line.contains("warta_")).collect(Collectors.joining("\n", "", "\n"));

        var check = Monitoring.promtool(own, "check", "metrics");
        assertThat(check.status()).as(check.output()).isZero();
    }
}
