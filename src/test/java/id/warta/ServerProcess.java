package id.warta;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server in a process of its own, as its users start it. */
final class ServerProcess implements AutoCloseable {
    static final String TOKEN = "a-token-of-at-least-32-characters-for-tests";
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final String ADDRESS = "Warta is at ";
    private static final String LAST_LINE = "Administrator's token";

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    final List<String> output = new ArrayList<>();
    private String root = "";

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Starts a server and reads what it says until it is up or has ended. */
    static ServerProcess start(Path workingDirectory, Map<String, String> environment) throws IOException {
        return start(workingDirectory, environment, List.of());
    }

    /** As above, with system properties. */
    static ServerProcess start(Path workingDirectory, Map<String, String> environment, List<String> properties)
            throws IOException {
        var builder = new ProcessBuilder(words(properties))
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("WARTA_PORT", "0");
        builder.environment().put("WARTA_HOST", "127.0.0.1");
        builder.environment().putAll(environment);
        var server = new ServerProcess(builder.start());
        server.readUntilUp(server.process.inputReader());
        return server;
    }

    /** The program, as a command that is to be added to. */
    static List<String> words(List<String> properties) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(
                List.of(java, "-XX:TieredStopAtLevel=1")); // what runs for seconds is not worth compiling well
        words.addAll(properties);
        words.addAll(List.of("-jar", JAR.toString()));
        return words;
    }

    private void readUntilUp(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.add(line);
            int at = line.indexOf(ADDRESS);
            if (at >= 0) {
                root = line.substring(at + ADDRESS.length()).strip();
            }
            if (line.contains(LAST_LINE)) {
                return;
            }
        }
    }

    /** What it said since it is up, as far as it was written by now. */
    List<String> laterOutput() throws IOException {
        var lines = new ArrayList<String>();
        var reader = process.inputReader();
        while (reader.ready()) {
            lines.add(reader.readLine());
        }
        return lines;
    }

    /** The server's address. */
    String root() {
        return root;
    }

    boolean isUp() {
        return process.isAlive() && !root.isEmpty();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Runs a command of the program against this server, to its end. */
    Process command(String... arguments) throws IOException, InterruptedException {
        var words = words(List.of());
        words.addAll(List.of(arguments));
        words.addAll(List.of("--server", root, "--token", TOKEN));
        var command = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        command.waitFor();
        return command;
    }

    HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return send("POST", path, token, body, Map.of("Content-Type", "application/json"));
    }

    HttpResponse<String> post(String path, String token, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send("POST", path, token, body, headers);
    }

    /** Changes a document, whatever its version. */
    HttpResponse<String> patch(String path, String body) throws IOException, InterruptedException {
        return send(
                "PATCH", path, TOKEN, body, Map.of("Content-Type", "application/merge-patch+json", "If-Match", "*"));
    }

    private HttpResponse<String> send(
            String method, String path, String token, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What makes another server share this one's embedded database, which keeps its files in this folder. */
    Map<String, String> databaseBeside(Path data) throws IOException {
        var database = output.stream()
                .filter(line -> line.contains("jdbc:"))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.replaceAll(".*(jdbc:\\S+)", "$1"),
                "QUARKUS_DATASOURCE_USERNAME", "warta",
                "QUARKUS_DATASOURCE_PASSWORD",
                        Files.readString(data.resolve("postgres/password")).strip());
    }

    /** What it says after it was up, to its end; to be asked for once it is told to stop. */
    List<String> lastWords() throws IOException {
        var lines = new ArrayList<String>();
        var reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /** Tells it to stop and does not wait for that; unlike the other ways to end it, this one leaves its output open. */
    void beginToStop() {
        process.toHandle().destroy();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C or an orchestrator does. */
    int stop() throws InterruptedException {
        process.destroy();
        return waitFor();
    }

    int waitFor() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server does not end: " + output);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
