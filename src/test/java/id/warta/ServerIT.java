package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server from the outside: how it starts, dies and comes back. */
class ServerIT {
    private static final Pattern GENERATED = Pattern.compile("wrt_[0-9A-Za-z]{38}");
    private static final String STORY = """
        {"headline": "Kabar yang Bertahan", "category": "nasional", "status": "published",
         "body": {"markdown": "Tetap ada setelah listrik padam."}}\
        """;

    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void showsANewspaperOnAFreshMachine() throws Exception {
        try (var server = ServerProcess.start(folder, embedded())) {
            assertThat(server.output).hasSize(5);
            assertThat(server.get("/v1/articles?count=exact&limit=1").body()).contains("\"total\":24");
            assertThat(server.get("/").body()).contains("/v1/articles");
            assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(server.get("/q/openapi").body()).contains("listArticles");
            assertThat(server.get("/q/swagger-ui/").statusCode()).isEqualTo(200);
            assertThat(server.get("/q/metrics").body()).contains("http_server_requests");
            refusesASecondServerOnTheSameData(server);
            server.stop();
            assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
        }
    }

    private void refusesASecondServerOnTheSameData(ServerProcess first) throws Exception {
        try (var second = ServerProcess.start(folder, embedded())) {
            assertThat(second.waitFor()).isEqualTo(2);
            assertThat(second.output)
                    .singleElement()
                    .asString()
                    .startsWith("Warta can not start: The data folder " + folder);
            assertThat(first.isUp()).isTrue();
        }
    }

    /** The token is generated and shown by the first start only; the working folder is read-only in both. */
    @Test
    void keepsTokenAndArticlesWhenItIsKilled() throws Exception {
        var environment = embedded();
        environment.remove("WARTA_ADMIN_TOKEN");
        var readOnly = Files.createDirectory(folder.resolve("read-only"));
        assertThat(readOnly.toFile().setWritable(false)).isTrue();
        String token;
        try (var first = ServerProcess.start(readOnly, environment)) {
            var printed = GENERATED.matcher(String.join("\n", first.output));
            assertThat(printed.find()).isTrue();
            token = printed.group();
            assertThat(first.post("/v1/manage/articles", token, STORY).statusCode())
                    .isEqualTo(201);
            first.kill();
        }

        try (var second = ServerProcess.start(readOnly, environment)) {
            assertThat(String.join("\n", second.output)).doesNotContain("wrt_");
            assertThat(second.get("/v1/articles/kabar-yang-bertahan").statusCode())
                    .isEqualTo(200);
            assertThat(second.post("/v1/manage/articles", token, STORY).statusCode())
                    .isEqualTo(201);
            assertThat(readOnly).isEmptyDirectory();
        }
    }

    @Test
    void usesAnOutsideDatabaseAndStartsNone() throws Exception {
        try (var database = EmbeddedPostgres.start(folder.resolve("outside"))) {
            var environment = new HashMap<>(Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", database.username(),
                    "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                    "WARTA_ADMIN_TOKEN", ServerProcess.TOKEN));
            try (var server = ServerProcess.start(folder, environment)) {
                assertThat(String.join("\n", server.output)).contains("outside");
                assertThat(server.get("/v1/articles?count=exact").body()).contains("\"total\":0");
                assertThat(folder.resolve("data/postgres")).doesNotExist();
            }
        }
    }

    @Test
    void refusesAnAdministratorsTokenThatIsTooShort() throws Exception {
        var environment = embedded();
        environment.put("WARTA_ADMIN_TOKEN", "short");

        try (var server = ServerProcess.start(folder, environment)) {
            assertThat(server.waitFor()).isEqualTo(2);
            assertThat(server.output)
                    .singleElement()
                    .asString()
                    .contains("WARTA_ADMIN_TOKEN says (5 characters, not shown); it may say a secret of at least 32");
        }
    }

    /** Every data folder but the fresh machine's shares the unpacked binaries: unpacking takes longer than the rest. */
    @BeforeEach
    void shareBinaries(TestInfo test) throws Exception {
        if (!test.getDisplayName().startsWith("showsANewspaper")) {
            Files.createDirectories(BINARIES);
            for (var data : List.of("data", "outside")) {
                var link = Files.createDirectory(folder.resolve(data)).resolve("postgres-binaries");
                Files.createSymbolicLink(link, BINARIES);
            }
        }
    }

    private Map<String, String> embedded() {
        return new HashMap<>(
                Map.of("WARTA_DATA_DIR", folder.resolve("data").toString(), "WARTA_ADMIN_TOKEN", ServerProcess.TOKEN));
    }
}
