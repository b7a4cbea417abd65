package id.warta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are slow, silent or too many, against the packaged server with short limits. */
class SlowClientsIT {
    private static final String COMMENT_HEAD =
            "POST /v1/articles/bus-pengumpan-malam-layani-dua-belas-rute/comments HTTP/1.1\r\nHost: warta.example\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n";

    @TempDir
    static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start(
                folder,
                Map.of(
                        "WARTA_POSTGRES_DIR",
                        Path.of("target/postgres-binaries").toAbsolutePath().toString(),
                        "WARTA_ADMIN_TOKEN",
                        ServerProcess.TOKEN,
                        "WARTA_HTTP_HEADER_TIMEOUT",
                        "1s",
                        "WARTA_HTTP_IDLE_TIMEOUT",
                        "2s",
                        "WARTA_HTTP_BODY_TIMEOUT",
                        "1s",
                        "WARTA_HTTP_MAX_UNFINISHED",
                        "260",
                        "WARTA_HTTP_MAX_CONNECTIONS",
                        "400"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersSlowBodiesWith408() {
        try (var slow = new Connection()) {
            slow.send(COMMENT_HEAD + "{");

            assertThat(slow.readAll()).startsWith("HTTP/1.1 408").contains("\"code\":\"request-timeout\"");
        }
    }

    @Test
    void servesOthersWhileHundredsSendHalfABody() throws Exception {
        var slow = IntStream.range(0, 250).mapToObj(i -> new Connection()).toList();
        slow.forEach(connection -> connection.send(COMMENT_HEAD + "{"));

        assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(server.get("/v1/search?q=bus").statusCode()).isEqualTo(200);
        assertThat(slow)
                .allSatisfy(connection -> assertThat(connection.readAll()).startsWith("HTTP/1.1 408"));
        slow.forEach(Connection::close);
    }

    @Test
    void refusesBodiesOnceTooManyAreOnTheirWay() {
        var slow = IntStream.range(0, 270).mapToObj(i -> new Connection()).toList();
        slow.forEach(connection -> connection.send(COMMENT_HEAD + "{"));

        var answers = slow.stream().map(Connection::readAll).toList();
        slow.forEach(Connection::close);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 503"))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer)
                        .containsIgnoringCase("Retry-After: 1")
                        .contains("\"code\":\"unavailable\""));
    }

    @Test
    void closesAConnectionWhoseHeadNeverEnds() {
        try (var slow = new Connection()) {
            slow.send("GET /v1/articles HTTP/1.1\r\nX-Slow: ");

            assertThat(slow.readAll()).isEmpty();
        }
    }

    @Test
    void closesAConnectionThatIsSilent() {
        try (var silent = new Connection()) {
            assertThat(silent.readAll()).isEmpty();
        }
    }

    @Test
    void closesAnUploadThatStops() {
        try (var slow = new Connection()) {
            slow.send("POST /v1/manage/articles/bulk HTTP/1.1\r\nHost: warta.example\r\nAuthorization: Bearer "
                    + ServerProcess.TOKEN
                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 5000\r\n\r\n{");

            assertThat(slow.readAll()).doesNotContain("HTTP/1.1 500");
        }
    }

    @Test
    void closesAConnectionThatAsksWithoutReading() {
        try (var greedy = new Connection()) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000_000; i++) {
                            greedy.send("GET /v1/articles?limit=100 HTTP/1.1\r\nHost: warta.example\r\n\r\n");
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    /** Two hundred answers of some 40 KB are more than the two sockets hold. */
    @Test
    void closesAReaderThatDoesNotRead() {
        try (var slow = new Connection()) {
            slow.send("GET /v1/articles?limit=24&include=body HTTP/1.1\r\nHost: warta.example\r\n\r\n".repeat(200));

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 600; i++) {
                            TimeUnit.MILLISECONDS.sleep(100);
                            slow.send("\r");
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void readsNothingAfterWhatItRefuses() {
        try (var unreadable = new Connection()) {
            unreadable.send("GET /v1/site HTTP/1.1\r\nHost: warta.example\r\n\r\n"
                    + "GET /v1/tags HTTP/1.1\r\nHost: a\r\nHost: b\r\nAccept-Language: id\r\n\r\n"
                    + "GET /v1/tags HTTP/1.1\r\nHost: a\r\n\r\n");

            var answers = unreadable.readAll();
            assertThat(answers).startsWith("HTTP/1.1 200").doesNotContain("articleCount");
            assertThat(answers.substring(answers.lastIndexOf("HTTP/1.1")))
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("Connection: close")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .contains("\"code\":\"malformed-request\"", "tajuk Host");
        }
    }

    @Test
    void refusesABodyWhoseChunksCanNotBeRead() {
        try (var unreadable = new Connection()) {
            unreadable.send(COMMENT_HEAD.replace("Content-Length: 500", "Transfer-Encoding: chunked") + "zz\r\n");

            assertThat(unreadable.readAll()).startsWith("HTTP/1.1 400").contains("chunk");
        }
    }

    @Test
    void keepsAConnectionThatIsUsed() {
        try (var busy = new Connection()) {
            for (int i = 0; i < 3; i++) {
                busy.send("GET /v1/site HTTP/1.1\r\nHost: warta.example\r\n\r\n");
                assertThat(busy.readSome()).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void closesConnectionsThatAreTooMany() throws Exception {
        List<Connection> many = new ArrayList<>();
        IntStream.range(0, 450).forEach(i -> many.add(new Connection()));

        var cut = many.stream()
                .filter(connection -> connection.readAll().isEmpty())
                .count();
        many.forEach(Connection::close);

        assertThat(cut).isEqualTo(450);
        assertThat(server.get("/v1/site").statusCode()).isEqualTo(200);
    }

    @Test
    void writesNoTraceForClientsThatGoAway() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (var gone = new Connection()) {
                gone.send(COMMENT_HEAD + "{\"name\"");
            }
        }

        assertThat(server.get("/v1/site").statusCode()).isEqualTo(200);
        assertThat(server.laterOutput()).noneMatch(line -> line.contains("\tat ") || line.contains("ERROR"));
    }

    /** A client that speaks in bytes. */
    private static final class Connection implements AutoCloseable {
        private static final int PATIENCE = 30_000;
        private final Socket socket;

        Connection() {
            try {
                var address = URI.create(server.root());
                socket = new Socket(address.getHost(), address.getPort());
                socket.setSoTimeout(PATIENCE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void send(String text) {
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String readSome() {
            try {
                var bytes = new byte[1 << 16];
                int length = socket.getInputStream().read(bytes);
                return length < 0 ? "" : new String(bytes, 0, length, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What came until the server closed; what a reset took away is lost. */
        String readAll() {
            var all = new StringBuilder();
            try {
                var bytes = new byte[1 << 16];
                for (int length = socket.getInputStream().read(bytes);
                        length >= 0;
                        length = socket.getInputStream().read(bytes)) {
                    all.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
                }
            } catch (SocketTimeoutException e) {
                throw new AssertionError("The server keeps the connection open", e);
            } catch (IOException reset) {
                // the connection is closed, which is what counts
            }
            return all.toString();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
