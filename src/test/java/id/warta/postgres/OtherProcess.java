package id.warta.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A second Java that starts a database, inserts the row {@code kept} and stays until it is killed or told to end. Closing it leaves
 * neither it nor its PostgreSQL behind.
 */
final class OtherProcess implements AutoCloseable {
    private final Path data;
    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Path data, Process process) {
        this.data = data.toAbsolutePath();
        this.process = process;
        output = process.inputReader();
    }

    static OtherProcess start(Path data, Path binaries, String... options) throws IOException {
        return start(Path.of("").toAbsolutePath(), data, binaries, options);
    }

    static OtherProcess start(Path workingDirectory, Path data, Path binaries, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of(OtherProcess.class.getName(), data.toString(), binaries.toString()));
        var builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        return new OtherProcess(data, builder.redirectErrorStream(true).start());
    }

    public static void main(String[] arguments) throws Exception {
        try (var database = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]))) {
            Rows.insert(database, "kept");
            System.out.println("ready");
            System.in.read();
        } catch (DatabaseUnavailable e) {
            System.out.println(e.getMessage());
        }
    }

    /** The next line that it prints. */
    String line() throws IOException {
        return output.readLine();
    }

    long pid() {
        return process.pid();
    }

    Optional<ProcessHandle> server() {
        return PostmasterPid.server(new Cluster(data.resolve("postgres")).files());
    }

    /** Ends it as {@code kill -9} does, and returns when nobody holds its output any more. */
    void kill() throws IOException {
        process.toHandle().destroyForcibly(); // the process itself would close its output too
        process.onExit().join();
        output.lines().forEach(line -> {});
    }

    void killWithServer() throws IOException {
        var server = server().orElseThrow();
        server.destroyForcibly();
        kill();
        server.onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        server().ifPresent(server -> {
            server.destroy();
            server.onExit().join();
        });
    }
}
