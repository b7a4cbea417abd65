package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that a generator makes of the committed API document compiles and works. */
class ClientIT {
    private static final Path GENERATOR = Path.of("target/client/openapi-generator-cli.jar");
    private static final Path DRIVER = Path.of("src/test/resources/client/Reader.java");
    private static final Map<String, String> OPTIONS = Map.of(
            "invokerPackage", "client",
            "apiPackage", "client.api",
            "modelPackage", "client.model",
            "openApiNullable", "false",
            "useJakartaEe", "true",
            "useSingleRequestParameter", "true");

    @TempDir
    Path folder;

    @Test
    void readsPagesCommentsAndImports() throws Exception {
        var sources = generate();
        var classes = compile(sources);
        var story = Files.writeString(
                folder.resolve("cerita.ndjson"),
                "{\"externalId\":\"klien:1\",\"headline\":\"Klien\",\"category\":\"nasional\"}\n");
        var environment = Map.of("WARTA_ADMIN_TOKEN", ServerProcess.TOKEN);

        try (var server = ServerProcess.start(folder, environment)) {
            var said = run(
                    "-cp",
                    classes + ":" + System.getProperty("java.class.path"),
                    "Reader",
                    server.root(),
                    ServerProcess.TOKEN,
                    story.toString());

            assertThat(said).contains("commented pending", "imported ndjson");
            assertThat(said).containsPattern("paged [1-9]\\d").containsPattern("read true [1-9]");
            server.stop();
        }
    }

    private Path generate() throws IOException, InterruptedException {
        var sources = folder.resolve("sources");
        var options = OPTIONS.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .toList();
        run(
                "-jar",
                GENERATOR.toAbsolutePath().toString(),
                "generate",
                "-i",
                Path.of("openapi/openapi.yaml").toAbsolutePath().toString(),
                "-g",
                "java",
                "--library",
                "native",
                "-o",
                sources.toString(),
                "--global-property",
                "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                "--additional-properties",
                String.join(",", options));
        return sources.resolve("src/main/java");
    }

    private Path compile(Path sources) throws IOException {
        var classes = folder.resolve("classes");
        var words = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DRIVER.toString()));
        try (var files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(words::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of(arguments));
        var output = folder.resolve("output");
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
