package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server and a collector of traces. */
class TracingIT {
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();

    @TempDir
    Path folder;

    private final BlockingQueue<Sent> received = new LinkedBlockingQueue<>();
    private HttpServer collector;

    private record Sent(String path, String type, String text) {}

    @Test
    void sendsTracesToTheCollectorThatIsNamed() throws Exception {
        var environment = environment();
        environment.put(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort());
        environment.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "100ms");

        try (var server = ServerProcess.start(folder, environment)) {
            server.get("/v1/articles?limit=1");

            var sent = received.poll(30, TimeUnit.SECONDS);
            assertThat(sent).isNotNull();
            assertThat(sent.path).isEqualTo("/v1/traces");
            assertThat(sent.type).isEqualTo("application/x-protobuf");
            assertThat(sent.text).contains("service.name").contains("warta").contains("/v1/articles");
            server.beginToStop();
            assertThat(server.lastWords()).isEmpty();
        }
    }

    @Test
    void tracesNothingWithoutACollector() throws Exception {
        try (var server = ServerProcess.start(folder, environment())) {
            var answer = server.get("/v1/articles?limit=1");

            assertThat(answer.statusCode()).isEqualTo(200);
            server.beginToStop();
            assertThat(server.lastWords()).isEmpty();
        }
        assertThat(received).isEmpty();
    }

    @BeforeEach
    void collect() throws IOException {
        Files.createDirectories(BINARIES);
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("data")).resolve("postgres-binaries"), BINARIES);
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var body = "gzip".equals(headers.getFirst("Content-Encoding"))
                    ? new GZIPInputStream(exchange.getRequestBody())
                    : exchange.getRequestBody();
            received.add(new Sent(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("Content-Type"),
                    new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void end() {
        collector.stop(0);
    }

    private Map<String, String> environment() {
        return new HashMap<>(
                Map.of("WARTA_DATA_DIR", folder.resolve("data").toString(), "WARTA_ADMIN_TOKEN", ServerProcess.TOKEN));
    }
}
