package id.warta.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file to a server from the command line, and shows how the import goes. */
@Command(
        name = "import",
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
final class ImportCommand implements Callable<Integer> {
    private static final int SOME_FAILED = 1;
    private static final int REFUSED = 3;
    private static final int UNREACHABLE = 4;
    private static final int HEAD = 1_000;
    private static final int SHOWN_FAILURES = 5;
    private static final int WIDTH = 80;

    private final @Nullable PrintStream screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "What WordPress, Ghost, Disqus or Warta exported, or Markdown files in a zip")
    private @Nullable Path file;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "wxr, ghost, markdown-zip, disqus or ndjson; by the file if left out")
    private @Nullable String type;

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
            names = "--types",
            paramLabel = "TYPES",
            description = "Post types of WordPress that become articles too, joined by commas")
    private @Nullable String types;

    @Option(names = "--site", paramLabel = "URL", description = "Where the site stood that a Ghost export came from")
    private @Nullable String site;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to write what became of every record, as NDJSON")
    private @Nullable Path report;

    @Option(names = "--detach", description = "Prints the import's id and does not wait for its end")
    private boolean detaches;

    @Option(
            names = "--cancel-on-interrupt",
            description = "Stops the import on Ctrl-C; without this it goes on at the server")
    private boolean cancels;

    @Option(names = "--cancel", paramLabel = "ID", description = "Stops an import that runs; takes no FILE")
    private @Nullable String cancelled;

    ImportCommand() {
        this(Terminal.isWatched() ? System.err : null);
    }

    /** With a screen to draw a bar on, or none. */
    ImportCommand(@Nullable PrintStream screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return cancelled == null ? importFile(existing(file)) : cancel(cancelled);
        } catch (RemoteServer.Unreachable away) {
            err().println(away.getMessage());
            err().println("Is Warta running there? --server or WARTA_SERVER names another address.");
            return UNREACHABLE;
        } catch (IOException refused) {
            err().println(refused.getMessage());
            return REFUSED;
        }
    }

    private Path existing(@Nullable Path given) {
        if (given == null) {
            throw new ParameterException(spec.commandLine(), "Which file? warta import FILE");
        }
        if (!Files.isReadable(given) || Files.isDirectory(given)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + given);
        }
        return given;
    }

    private int cancel(String id) throws IOException, InterruptedException {
        out().println(ImportInterruption.cancel(options.get(), URLEncoder.encode(id, StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }

    private int importFile(Path from) throws IOException, InterruptedException {
        var server = options.get();
        var answer = start(server, from);
        if (answer.statusCode() != 202) {
            throw new IOException(RemoteServer.told(server.read(answer.body())));
        }
        var started = server.read(answer.body());
        var id = started.path("id").asText();
        out().println("Import " + id);
        if (detaches) {
            return ExitCode.OK;
        }
        var job = follow(server, started, id);
        if (report != null) {
            server.send(server.request(reportPath(id)), BodyHandlers.ofFile(report));
        }
        return conclude(server, job, id);
    }

    private HttpResponse<String> start(RemoteServer server, Path from) throws IOException, InterruptedException {
        var query = "?type=" + encoded(type == null ? typeOf(from) : type) + "&fileName="
                + encoded(String.valueOf(from.getFileName())) + (dryRun ? "&dryRun=true" : "")
                + parameter("create", create)
                + parameter("sync", sync)
                + parameter("missing", missing)
                + parameter("confirm", confirm)
                + parameter("withdrawnReason", withdrawnReason)
                + parameter("types", types)
                + parameter("site", site);
        return server.send(
                server.request("/v1/manage/imports" + query)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofFile(from)),
                BodyHandlers.ofString());
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private JsonNode follow(RemoteServer server, JsonNode started, String id) throws IOException, InterruptedException {
        var interruption = new Thread(new ImportInterruption(server, id, cancels, err()), "interruption");
        Runtime.getRuntime().addShutdownHook(interruption);
        try {
            return new ImportFollowing(server, screen).follow(started, dryRun ? "Trying" : "Importing");
        } finally {
            forget(interruption);
        }
    }

    private static void forget(Thread interruption) {
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException duringIt) {
            return; // it runs
        }
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

    private int conclude(RemoteServer server, JsonNode job, String id) throws IOException, InterruptedException {
        var progress = job.path("progress");
        long failed = progress.path("failed").asLong();
        out().printf(
                        Locale.ROOT,
                        "%s: %d read, %d created, %d updated, %d skipped, %d failed%n",
                        job.path("status").asText(),
                        progress.path("read").asLong(),
                        progress.path("created").asLong(),
                        progress.path("updated").asLong(),
                        progress.path("skipped").asLong(),
                        failed);
        showMissing(job.path("sync"));
        if (job.hasNonNull("problem")) {
            throw new IOException(RemoteServer.told(job.path("problem")));
        }
        if (failed > 0) {
            showFailures(server, id, failed);
            return SOME_FAILED;
        }
        return job.path("status").asText().equals("completed") ? ExitCode.OK : REFUSED;
    }

    private void showMissing(JsonNode found) throws IOException {
        if (found.isObject()) {
            out().printf(
                            Locale.ROOT,
                            "missing: %d withdrawn, %d trashed, %d reported, %d failed%n",
                            found.path("withdrawn").asLong(),
                            found.path("trashed").asLong(),
                            found.path("reported").asLong(),
                            found.path("failed").asLong());
        }
        if (found.hasNonNull("refused")) {
            throw new IOException(found.path("refused").asText());
        }
    }

    private void showFailures(RemoteServer server, String id, long failed) throws IOException, InterruptedException {
        var shown = failures(server, id);
        shown.forEach(out()::println);
        if (failed > shown.size()) {
            out().printf(Locale.ROOT, "  and %d more%n", failed - shown.size());
        }
        out().println(report == null ? "The report has all (--report FILE writes it):" : "The report: " + report);
        if (report == null) {
            out().println("  " + server.at(reportPath(id)));
        }
    }

    private static List<String> failures(RemoteServer server, String id) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        try (var rows = server.send(server.request(reportPath(id)), BodyHandlers.ofLines())
                .body()) {
            for (var row : (Iterable<String>) rows::iterator) {
                var read = server.read(row);
                if (read.path("action").asText().equals("failed")) {
                    lines.add(line(read));
                }
                if (lines.size() == SHOWN_FAILURES) {
                    break;
                }
            }
        }
        return lines;
    }

    private static String line(JsonNode row) {
        var problem = row.path("problem");
        var why = problem.at("/errors/0/detail").asText(problem.path("detail").asText());
        var line = "  row %d, %s: %s"
                .formatted(row.path("row").asLong(), row.path("source").asText(), why);
        return line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
    }

    private static String reportPath(String id) {
        return "/v1/manage/imports/" + id + "/report.ndjson";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
