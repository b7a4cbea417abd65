package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.setting.Catalogue;
import id.warta.setting.Section;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged program as it is called: what it refuses before anything starts, and what its commands do to a server that runs. */
class CommandLineIT {
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();
    private static final int ROWS = 3_000;
    private static final int PATIENCE = 600;
    private static final int PAUSE_MILLIS = 50;

    @TempDir
    static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start(folder, environment("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesThePortOfAnotherServerBeforeAnythingStarts() throws Exception {
        var environment = environment("lain");
        environment.put("WARTA_PORT", port());

        var second = ProgramRun.of(folder, environment);

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err())
                .containsExactly(
                        "Warta can not start: Port %s of 127.0.0.1 is in use by another program; stop that one or set WARTA_PORT"
                                .formatted(port()));
        assertThat(second.out()).isEmpty();
        assertThat(folder.resolve("lain/postgres")).doesNotExist();
        assertThat(server.isUp()).isTrue();
    }

    @Test
    void tellsAllWrongSettingsAtOnceAndNothingElse() throws Exception {
        var environment = environment("salah");
        environment.putAll(Map.of(
                "WARTA_CACHE_SIZE", "abc",
                "WARTA_SITE_TIME_ZONE", "Mars",
                "WARTA_COMMENTS_CLOSE_AFTER", "14",
                "WARTA_CACHE_SIZ", "1"));

        var run = ProgramRun.of(folder, environment);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().stream().map(line -> line.split(" ", 2)[0]))
                .containsExactly(
                        "WARTA_CACHE_SIZ", "WARTA_SITE_TIME_ZONE", "WARTA_COMMENTS_CLOSE_AFTER", "WARTA_CACHE_SIZE");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("salah/postgres")).doesNotExist();
    }

    @Test
    void saysInOneLineThatADatabaseDoesNotAnswer() throws Exception {
        var run = ProgramRun.of(
                folder,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:1/warta",
                        "WARTA_DATABASE_WAIT",
                        "1s",
                        "WARTA_PORT",
                        "0"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .singleElement()
                .asString()
                .contains("127.0.0.1:1/warta does not answer: connection refused");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --help    | 0 | Usage: warta
            --version | 0 | Warta
            sevre     | 2 | "sevre" is no command of warta; did you mean serve?
            --prot    | 2 | "--prot" is no option of warta
            """)
    void answersWithoutStartingAServer(String argument, int code, String beginning) throws Exception {
        var run = ProgramRun.of(folder, environment("tidak"), argument);

        assertThat(run.code()).isEqualTo(code);
        assertThat(code == 0 ? run.out() : run.err()).first().asString().startsWith(beginning);
        assertThat(String.join("\n", run.out())).doesNotContain("wrt_");
        assertThat(folder.resolve("tidak/postgres")).doesNotExist();
    }

    @Test
    void takesEverySettingAsASystemPropertyByBothOfItsNames() throws Exception {
        var properties = new ArrayList<String>();
        boolean dotted = false;
        for (var setting : Catalogue.all()) {
            if (setting.standard() != null && setting.section() != Section.CLIENT && !isOfTheTest(setting.property())) {
                dotted = !dotted;
                properties.add("-D" + (dotted ? setting.property() : setting.variable()) + "=" + setting.standard());
            }
        }
        properties.add("-Dwarta.revisions.keep-for=14d");
        properties.add("-DWARTA_COMMENTS_CLOSE_AFTER=P14D");
        properties.add("-DWARTA_CACHE_SIZE=16M");
        properties.add("-DWARTA_SITE_NAME=Koran Sistem");
        properties.add("-Dwarta.sit.name=x");

        try (var second = ServerProcess.start(folder, environment("sistem"), properties)) {
            assertThat(second.isUp()).as("%s", second.output).isTrue();
            assertThat(second.output)
                    .first()
                    .isEqualTo("-Dwarta.sit.name is no setting; did you mean warta.site.name?");
            assertThat(second.get("/v1/site").body()).contains("Koran Sistem");
        }
    }

    private static boolean isOfTheTest(String property) {
        return List.of("warta.host", "warta.port", "warta.data-dir", "warta.site.name", "warta.demo-content")
                .contains(property);
    }

    @Test
    void takesAnEmptyVariableForNone() throws Exception {
        var environment = environment("kosong");
        Catalogue.all().stream()
                .filter(setting -> !environment.containsKey(setting.variable()))
                .forEach(setting -> environment.put(setting.variable(), ""));

        try (var second = ServerProcess.start(folder, environment)) {
            assertThat(second.isUp()).as("%s", second.output).isTrue();
            assertThat(second.get("/v1/site").body()).contains("\"Asia/Jakarta\"");
        }
    }

    @Test
    void makesAnAdministratorsTokenWhileTheServerRuns() throws Exception {
        var run = ProgramRun.of(folder, environment("data"), "token", "--name", "pengganti");

        assertThat(run.code()).isZero();
        assertThat(run.out()).hasSize(1);
        assertThat(server.get("/v1/manage/whoami", run.out().get(0)).body()).contains("\"pengganti\"", "tokens:manage");
        assertThat(server.get("/v1/manage/audit?kind=token&limit=1", ServerProcess.TOKEN)
                        .body())
                .contains("warta token");
    }

    @Test
    void checksADatabaseWithoutServing() throws Exception {
        var run = ProgramRun.of(folder, environment("data"), "check");

        assertThat(run.code()).as("%s", run).isZero();
        assertThat(run.out()).hasSize(3).last().isEqualTo("Schema: of this release");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesATokenAndASchemaWhereThereIsNoDatabase() throws Exception {
        var token = ProgramRun.of(folder, environment("belum"), "token");
        var check = ProgramRun.of(folder, environment("belum"), "check");

        assertThat(token.code()).isEqualTo(2);
        assertThat(token.err()).singleElement().asString().contains("There is no database in");
        assertThat(check.code()).isZero();
        assertThat(check.out()).last().asString().contains("the first start makes it");
        assertThat(folder.resolve("belum/postgres")).doesNotExist();
    }

    @Test
    void saysWhenItIsStoppedThatTheImportGoesOn() throws Exception {
        var file = Files.writeString(
                folder.resolve("banyak.ndjson"),
                IntStream.range(0, ROWS)
                        .mapToObj(
                                "{\"externalId\":\"henti:%1$d\",\"headline\":\"Henti %1$d\",\"body\":{\"markdown\":\"Isi\"}}"
                                        ::formatted)
                        .collect(Collectors.joining("\n")));
        var out = folder.resolve("import.out");
        var err = folder.resolve("import.err");
        var environment =
                new HashMap<>(Map.of("WARTA_TOKEN", ServerProcess.TOKEN, "WARTA_SERVER", "127.0.0.1:" + port()));
        var process = ProgramRun.begin(folder, environment, out, err, "import", file.toString());
        for (int attempt = 0; attempt < PATIENCE && Files.size(out) == 0; attempt++) {
            Thread.sleep(PAUSE_MILLIS);
        }

        process.destroy();
        process.waitFor();

        var id = Files.readString(out).strip().replaceFirst("Import ", "");
        assertThat(Files.readString(err)).contains("The import goes on", "warta import --cancel " + id);
        var cancel = ProgramRun.of(folder, environment, "import", "--cancel", id);
        assertThat(cancel.code()).as("%s", cancel).isZero();
        assertThat(server.get("/v1/manage/imports/" + id, ServerProcess.TOKEN).body())
                .contains("\"cancelled\"");
    }

    private static String port() {
        return Integer.toString(URI.create(server.root()).getPort());
    }

    private static Map<String, String> environment(String data) throws IOException {
        Files.createDirectories(BINARIES);
        var binaries = Files.createDirectories(folder.resolve(data)).resolve("postgres-binaries");
        if (!Files.exists(binaries)) {
            Files.createSymbolicLink(binaries, BINARIES);
        }
        return new HashMap<>(Map.of(
                "WARTA_DATA_DIR",
                folder.resolve(data).toString(),
                "WARTA_HOST",
                "127.0.0.1",
                "WARTA_ADMIN_TOKEN",
                ServerProcess.TOKEN,
                "WARTA_DEMO_CONTENT",
                "false"));
    }
}
