package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose management has a port of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class ManagementPortIT {
    private static final Pattern MANAGEMENT = Pattern.compile("health are at (http://\\S+) only");

    @TempDir
    static Path folder;

    private ServerProcess server;
    private String management;

    @BeforeAll
    void start() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var binaries =
                Files.createDirectories(Path.of("target/postgres-binaries").toAbsolutePath());
        Files.createSymbolicLink(data.resolve("postgres-binaries"), binaries);
        server = ServerProcess.start(folder, environment("0"));
        var told = MANAGEMENT.matcher(String.join("\n", server.output));
        assertThat(told.find()).as(server.output.toString()).isTrue();
        management = told.group(1);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/articles,        200, 200",
        "/q/openapi,          200, 200",
        "/q/health/live,      200, 200",
        "/q/health/ready,     200, 200",
        "/q/health/started,   200, 200",
        "/,                   200, 200",
        "/robots.txt,         200, 200",
        "/q/health,           404, 200",
        "/q/metrics,          404, 200",
        "/q/swagger-ui,       404, 302",
        "/q/swagger-ui/,      404, 200",
        "/q/swagger-ui/swagger-ui-bundle.js, 404, 200",
        "/v1/manage,          404, 404",
        "/v1/manage/articles, 404, 401",
        "/v1/manage/whoami,   404, 401",
        "/v1/manage/nothing,  404, 404",
    })
    void answersOnBothOnlyWhatReadersAndBalancersNeed(String path, int onFirst, int onManagement) throws Exception {
        assertThat(status(server.root(), path, "")).isEqualTo(onFirst);
        assertThat(status(management, path, "")).isEqualTo(onManagement);
    }

    /** Other spellings of an address, and a token, change nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/manage/whoami",
                "/v1/manage/whoami/",
                "//v1/manage/whoami",
                "/v1//manage/whoami",
                "/v1/./manage/whoami",
                "/v1/articles/../manage/whoami",
                "/v1/%6danage/whoami",
                "/v1;a=b/manage/whoami",
                "/v1/manage;a=b/whoami",
                "/v1/manage%3Ba=b/whoami",
                "/v1;/manage;/whoami;",
                "/v1%2Fmanage/whoami",
                "/q//metrics",
                "/q/%6detrics",
                "/q/./metrics",
            })
    void keepsManagementFromTheFirstPortHoweverItIsSpelled(String path) throws Exception {
        assertThat(status(server.root(), path, "Authorization: Bearer " + ServerProcess.TOKEN + "\r\n"))
                .isIn(400, 404);
    }

    @Test
    void managesOnItsOwnPort() throws Exception {
        var root = URI.create(management);
        assertThat(status(management, "/v1/manage/whoami", "Authorization: Bearer " + ServerProcess.TOKEN + "\r\n"))
                .isEqualTo(200);
        assertThat(root.getPort()).isNotEqualTo(URI.create(server.root()).getPort());
    }

    @Test
    void pointsReadersToNothingThatTheyCanNotOpen() throws Exception {
        assertThat(server.get("/v1/articles/bus-pengumpan-malam-layani-dua-belas-rute")
                        .headers()
                        .map()
                        .toString())
                .contains("describedby")
                .doesNotContain("service-doc");
        assertThat(server.get("/", Map.of("Accept", "text/html")).body())
                .contains("/q/openapi")
                .doesNotContain("/q/swagger-ui", "/q/metrics");
        assertThat(server.get("/").body()).contains("\"metrics\":null", "\"manage\":null");
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(refusal(environment(Integer.toString(taken.getLocalPort()))))
                    .contains("in use");
        }
    }

    @Test
    void refusesThePortOfReaders() throws Exception {
        int free;
        try (var probe = new ServerSocket(0)) {
            free = probe.getLocalPort();
        }
        var environment = environment(Integer.toString(free));
        environment.put("WARTA_PORT", Integer.toString(free));

        assertThat(refusal(environment)).contains("the same as WARTA_PORT");
    }

    private String refusal(Map<String, String> environment) throws Exception {
        environment.putAll(server.databaseBeside(folder.resolve("data")));
        try (var second = ServerProcess.start(folder, environment)) {
            assertThat(second.waitFor()).isEqualTo(1);
            return second.output.stream()
                    .filter(line -> line.contains("WARTA_MANAGEMENT_PORT"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> environment(String port) {
        return new HashMap<>(Map.of(
                "WARTA_DATA_DIR",
                folder.resolve("data").toString(),
                "WARTA_ADMIN_TOKEN",
                ServerProcess.TOKEN,
                "WARTA_MANAGEMENT_PORT",
                port));
    }

    /** By hand, because clients tidy addresses. */
    private static int status(String root, String path, String headers) throws Exception {
        var address = URI.create(root);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
            out.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
            out.flush();
            var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            var line = new char[12];
            for (int read = 0; read < line.length; ) {
                read += answer.read(line, read, line.length - read);
            }
            return Integer.parseInt(new String(line).substring(9));
        }
    }
}
