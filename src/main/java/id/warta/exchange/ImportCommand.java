package id.warta.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file to a server from the command line, and shows how the import goes. */
@Command(
        name = "java -jar quarkus-run.jar import",
        sortOptions = false,
        description = "Imports a site into a running Warta. Running it again changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was taken in, or was here already",
            "1:some records failed; the report says which",
            "2:the command is not understood",
            "3:the server refused, or the file can not be read",
            "4:the server can not be reached"
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int SOME_FAILED = 1;
    private static final int REFUSED = 3;
    private static final int UNREACHABLE = 4;
    private static final int PATIENCE = 30;
    private static final int HEAD = 1_000;
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final PrintStream out;
    private final PrintStream err;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description = "What WordPress, Ghost, Disqus or Warta exported, or Markdown files in a zip")
    private Path file = Path.of("");

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:WARTA_SERVER:-http://localhost:8080}",
            description = "Where Warta is (WARTA_SERVER; ${DEFAULT-VALUE})")
    private URI server = URI.create("http://localhost:8080");

    @Option(
            names = "--token",
            required = true,
            defaultValue = "${env:WARTA_TOKEN}",
            description = "A token with the scope imports:write (WARTA_TOKEN)")
    private String token = "";

    @Option(names = "--type", description = "wxr, ghost, markdown-zip, disqus or ndjson; by the file if left out")
    private @Nullable String type;

    @Option(
            names = "--types",
            paramLabel = "TYPES",
            description = "Post types of WordPress that become articles too, joined by commas")
    private @Nullable String types;

    @Option(names = "--site", paramLabel = "URL", description = "Where the site stood that a Ghost export came from")
    private @Nullable String site;

    @Option(names = "--dry-run", description = "Tries everything and stores nothing")
    private boolean dryRun;

    @Option(
            names = "--create",
            paramLabel = "KINDS",
            description = "Creates what articles name and nobody has: categories, authors or both with a comma")
    private @Nullable String create;

    @Option(
            names = "--sync",
            paramLabel = "SOURCE",
            description = "The file has all that this source has; see --missing")
    private @Nullable String sync;

    @Option(
            names = "--missing",
            paramLabel = "DEED",
            description = "With --sync: withdraw, trash or report what the source no longer has (report)")
    private @Nullable String missing;

    @Option(
            names = "--confirm",
            paramLabel = "NUMBER",
            description = "With --sync: how many are missing, if they are more than a tenth")
    private @Nullable String confirm;

    @Option(
            names = "--withdrawn-reason",
            paramLabel = "TEXT",
            description = "With --missing withdraw: what readers are told")
    private @Nullable String withdrawnReason;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this")
    @SuppressWarnings("UnusedVariable") // its presence is what counts
    private boolean help;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to write what became of every record, as NDJSON")
    private @Nullable Path report;

    ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command, and gives its exit code. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new ImportCommand(out, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "There is no file " + file);
        }
        try {
            var started = start();
            if (started.statusCode() != 202) {
                return refused(read(started.body()));
            }
            var job = follow(read(started.body()));
            writeReport(job);
            return conclude(job);
        } catch (IOException e) {
            err.println("The server can not be reached: " + e);
            return UNREACHABLE;
        }
    }

    private HttpResponse<String> start() throws IOException, InterruptedException {
        var name = file.getFileName().toString();
        var query = "?type=" + (type == null ? typeOf(file) : encoded(type)) + "&fileName=" + encoded(name)
                + (dryRun ? "&dryRun=true" : "")
                + parameter("create", create)
                + parameter("sync", sync)
                + parameter("missing", missing)
                + parameter("confirm", confirm)
                + parameter("withdrawnReason", withdrawnReason)
                + parameter("types", types)
                + parameter("site", site);
        return http.send(
                request("/v1/manage/imports" + query)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String typeOf(Path file) throws IOException {
        var lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml")) {
            return head(file).contains("<disqus") ? "disqus" : "wxr";
        }
        return lower.endsWith(".zip") ? "markdown-zip" : lower.endsWith(".json") ? "ghost" : "ndjson";
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    /** Waits for the end. A server that starts anew meanwhile goes on with the import, and so does this. */
    private JsonNode follow(JsonNode started) throws IOException, InterruptedException {
        var job = started;
        int unreached = 0;
        try (var bar = bar()) {
            while (!isOver(job)) {
                Thread.sleep(POLL.toMillis());
                try {
                    job = get(job);
                    unreached = 0;
                } catch (IOException away) {
                    unreached++;
                    if (unreached == PATIENCE) {
                        throw away;
                    }
                }
                show(bar, job);
            }
        }
        return job;
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName(dryRun ? "Trying" : "Importing")
                .setInitialMax(-1)
                .setUnit(" records", 1)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build();
    }

    private static void show(ProgressBar bar, JsonNode job) {
        var progress = job.path("progress");
        boolean known = !job.path("status").asText().equals("reading");
        bar.maxHint(known ? progress.path("read").asLong() : -1);
        bar.stepTo(known ? done(progress) : progress.path("read").asLong());
        bar.setExtraMessage(" " + job.path("status").asText());
    }

    private static long done(JsonNode progress) {
        return progress.path("created").asLong()
                + progress.path("updated").asLong()
                + progress.path("skipped").asLong()
                + progress.path("failed").asLong();
    }

    private static boolean isOver(JsonNode job) {
        return Set.of("completed", "failed", "cancelled")
                .contains(job.path("status").asText());
    }

    private JsonNode get(JsonNode job) throws IOException, InterruptedException {
        var answer = http.send(
                request("/v1/manage/imports/" + job.path("id").asText()).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return read(answer.body());
    }

    private void writeReport(JsonNode job) throws IOException, InterruptedException {
        if (report != null) {
            http.send(
                    request("/v1/manage/imports/" + job.path("id").asText() + "/report.ndjson")
                            .build(),
                    BodyHandlers.ofFile(report));
        }
    }

    private int conclude(JsonNode job) {
        var progress = job.path("progress");
        out.printf(
                Locale.ROOT,
                "%s: %d read, %d created, %d updated, %d skipped, %d failed%n",
                job.path("status").asText(),
                progress.path("read").asLong(),
                progress.path("created").asLong(),
                progress.path("updated").asLong(),
                progress.path("skipped").asLong(),
                progress.path("failed").asLong());
        var found = job.path("sync");
        if (found.isObject()) {
            out.printf(
                    Locale.ROOT,
                    "missing: %d withdrawn, %d trashed, %d reported, %d failed%n",
                    found.path("withdrawn").asLong(),
                    found.path("trashed").asLong(),
                    found.path("reported").asLong(),
                    found.path("failed").asLong());
        }
        if (found.hasNonNull("refused")) {
            err.println(found.path("refused").asText());
            return REFUSED;
        }
        if (job.hasNonNull("problem")) {
            return refused(job.path("problem"));
        }
        if (progress.path("failed").asLong() > 0) {
            out.println("What failed: " + server + "/v1/manage/imports/"
                    + job.path("id").asText() + "/report.ndjson");
            return SOME_FAILED;
        }
        return job.path("status").asText().equals("completed") ? 0 : REFUSED;
    }

    private int refused(JsonNode problem) {
        err.println(problem.path("detail").asText(problem.toString()));
        problem.path("errors")
                .forEach(error -> err.println("  " + error.path("detail").asText()));
        return REFUSED;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.toString().replaceFirst("/+$", "") + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode read(String body) throws IOException {
        return json.readTree(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
