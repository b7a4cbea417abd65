package id.warta.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches the whole newsroom from a server. */
@Command(
        name = "export",
        sortOptions = false,
        description = "Exports the newsroom of a running Warta as NDJSON, which import takes back.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the export is whole",
            "2:the command is not understood, or the file can not be written",
            "3:the server refused",
            "4:the server can not be reached, or went away"
        })
final class ExportCommand implements Callable<Integer> {
    private static final int REFUSED = 3;
    private static final int UNREACHABLE = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Where to write it; it appears when it is whole")
    private Path file = Path.of("");

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(
            names = "--include",
            paramLabel = "WHAT",
            description = "Adds comments, revisions, or both, joined by a comma")
    private @Nullable String include;

    @Override
    public Integer call() throws InterruptedException {
        var server = options.get();
        var target = file.toAbsolutePath();
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        if (!target.resolveSibling("").toFile().isDirectory() || Files.isDirectory(target)) {
            throw new CannotStart(file + " can not be written");
        }
        try {
            return export(server, unfinished, target);
        } catch (RemoteServer.Unreachable away) {
            spec.commandLine().getErr().println(away.getMessage());
            return UNREACHABLE;
        } catch (IOException broken) {
            spec.commandLine().getErr().println("The export broke off, and nothing is kept: " + broken.getMessage());
            return UNREACHABLE;
        }
    }

    private int export(RemoteServer server, Path unfinished, Path target) throws IOException, InterruptedException {
        var query = include == null ? "" : "?include=" + URLEncoder.encode(include, StandardCharsets.UTF_8);
        var answer = server.send(server.request("/v1/manage/export.ndjson" + query), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                var problem = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                spec.commandLine().getErr().println(RemoteServer.told(server.read(problem)));
                return REFUSED;
            }
            Files.copy(body, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return ExitCode.OK;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
