package id.warta.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the import command says, to a server that answers as it is told to; that it imports is tested with a real one. */
class ImportCommandTest {
    private static final String ID = "0198c0de-0000-7000-8000-000000000001";
    private static final String ANSWER = "{\"id\":\"%s\",\"status\":\"%s\",\"progress\":"
            + "{\"read\":9,\"created\":%d,\"updated\":0,\"skipped\":0,\"failed\":%d}}";

    @TempDir
    Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private boolean breaksOff;
    private Path file;
    private String state = ANSWER.formatted(ID, "completed", 9, 0);

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(folder.resolve("koran.ndjson"), "{}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        boolean starts = path.equals("/v1/manage/imports");
        var body = starts
                ? ANSWER.formatted(ID, "queued", 0, 0)
                : path.endsWith("/report.ndjson")
                        ? report()
                        : path.endsWith("/cancel") ? ANSWER.formatted(ID, "cancelled", 4, 0) : state;
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(starts ? 202 : 200, breaksOff ? bytes.length + 1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String report() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(row -> row <= 2
                        ? "{\"row\":%d,\"source\":\"line %d\",\"action\":\"created\"}".formatted(row, row)
                        : "{\"row\":%d,\"source\":\"line %d\",\"action\":\"failed\",\"problem\":{\"errors\":[{\"detail\":\"%s\"}]}}"
                                .formatted(row, row, "The headline is missing. ".repeat(row)))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void printsTheImportsIdAndWhatBecameOfIt() {
        var run = command();

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsExactly("Import " + ID, "completed: 9 read, 9 created, 0 updated, 0 skipped, 0 failed");
        assertThat(run.err()).isEmpty(); // no bar where nobody watches
    }

    @Test
    void doesNotWaitWhenItIsDetached() {
        var run = command("--detach");

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsExactly("Import " + ID);
        assertThat(asked).containsExactly("POST /v1/manage/imports");
    }

    @Test
    void showsTheFirstRowsThatFailedInEightyColumns() {
        state = ANSWER.formatted(ID, "completed", 2, 7);

        var run = command();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().get(2)).startsWith("  row 3, line 3: The headline is missing. The headline");
        assertThat(run.out().subList(2, 7)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out().get(7)).isEqualTo("  and 2 more");
    }

    @Test
    void writesTheReportWhereItIsTold() throws IOException {
        var report = folder.resolve("laporan.ndjson");

        command("--report", report.toString());

        assertThat(Files.readString(report)).isEqualTo(report());
    }

    @Test
    void stopsAnImportByItsId() {
        var run = CommandRun.of("import", "--cancel", ID, "--token", "t", "--server", address());

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsExactly("The import is cancelled: " + ID);
        assertThat(asked).containsExactly("POST /v1/manage/imports/" + ID + "/cancel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        false | ,The import goes on at the server. To stop it:,  warta import --cancel 0198c0de-0000-7000-8000-000000000001 | 0
        true  | ,The import is cancelled: 0198c0de-0000-7000-8000-000000000001                                              | 1
        """)
    void saysOnCtrlCThatTheImportGoesOnUnlessItCancelsIt(boolean cancels, String lines, int requests) {
        var said = new StringWriter();
        var remote = new RemoteServer(RemoteServer.address(address()), "t");

        new ImportInterruption(remote, ID, cancels, new PrintWriter(said, true)).run();

        assertThat(said.toString().lines()).containsExactly(lines.split(",", -1));
        assertThat(asked).hasSize(requests);
    }

    @Test
    void saysThatAnImportMayGoOnIfItCanNotBeCancelled() {
        var said = new StringWriter();
        var nobody = new RemoteServer(RemoteServer.address("127.0.0.1:1"), "t");

        new ImportInterruption(nobody, ID, true, new PrintWriter(said, true)).run();

        assertThat(said.toString()).contains("127.0.0.1:1 does not answer", "may go on", "--cancel " + ID);
    }

    @Test
    void drawsABarThatFitsTheTerminal() throws Exception {
        state = ANSWER.formatted(ID, "completed", 9, 0);
        var drawn = new ByteArrayOutputStream();
        var remote = new RemoteServer(RemoteServer.address(address()), "t");

        new ImportFollowing(remote, new PrintStream(drawn, true, StandardCharsets.UTF_8))
                .follow(remote.read(ANSWER.formatted(ID, "queued", 0, 0)), "Importing");

        assertThat(drawn.toString(StandardCharsets.UTF_8)
                        .replaceAll("\u001B\\[\\d+m", "")
                        .split("[\\r\\n]+", -1))
                .anyMatch(line -> line.contains("9/9 records"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void namesTheAddressThatDoesNotAnswer() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        var run = CommandRun.of("import", file.toString(), "--token", "t", "--server", "localhost:" + port);

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .first()
                .isEqualTo("http://localhost:%d does not answer: connection refused".formatted(port));
    }

    @Test
    void asksForAToken() {
        var run = CommandRun.of("import", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).first().isEqualTo("A token is needed: --token or WARTA_TOKEN");
    }

    @Test
    void exportsIntoAFileThatAppearsWhenItIsWhole() throws IOException {
        state = "{\"kind\":\"tag\"}\n";
        var target = folder.resolve("ekspor.ndjson");

        var run = CommandRun.of("export", target.toString(), "--token", "t", "--server", address());

        assertThat(run.code()).isZero();
        assertThat(Files.readString(target)).isEqualTo(state);
        assertThat(folder.resolve("ekspor.ndjson.part")).doesNotExist();
    }

    @Test
    void keepsNothingOfAnExportThatBreaksOff() {
        var target = folder.resolve("putus.ndjson");
        breaksOff = true;

        var run = CommandRun.of("export", target.toString(), "--token", "t", "--server", address());

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).singleElement().asString().startsWith("The export broke off, and nothing is kept");
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("putus"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080",
        "koran.example, http://koran.example",
        "https://koran.example/, https://koran.example",
        "HTTP://koran.example, HTTP://koran.example",
        "[::1]:8080, http://[::1]:8080",
        "https://koran.example/warta//, https://koran.example/warta"
    })
    void takesAnAddressAsPeopleWriteIt(String text, URI address) {
        assertThat(RemoteServer.address(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "http://", ":8080", "http://a b/"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> RemoteServer.address(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("--server takes an address");
    }

    private CommandRun command(String... more) {
        var arguments = new ArrayList<>(List.of("import", file.toString(), "--token", "t", "--server", address()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private String address() {
        return "localhost:" + server.getAddress().getPort();
    }
}
