package id.warta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of the README and of {@code src/docs} that is marked as runnable works as it is written, page by page. */
@TestInstance(Lifecycle.PER_CLASS)
class DocsIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh runnable\\n(.*?)^```");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");
    private static final int MAX_README = 9_000;
    private static final String STRICT = """
            set -euo pipefail
            curl() { command curl --fail-with-body -sS "$@"; }
            """;

    @TempDir
    static Path folder;

    private ServerProcess server;

    @BeforeAll
    void start() throws IOException {
        assumeTrue(hasShell(), "bash and curl are needed to run the examples");
        server = ServerProcess.start(folder, Map.of("WARTA_ADMIN_TOKEN", ServerProcess.TOKEN));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.stop();
            server.close();
        }
    }

    static Stream<Path> pages() throws IOException {
        try (var docs = Files.list(Path.of("src/docs"))) {
            var pages = new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList());
            pages.add(0, Path.of("README.md"));
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void runsEveryRunnableBlock(Path page) throws Exception {
        var script = new StringBuilder(STRICT);
        BLOCK.matcher(Files.readString(page)).results().forEach(block -> script.append(block.group(1)));
        var output = Files.createTempFile(folder, "page", ".out");
        var work = Files.createTempDirectory(folder, "page");

        var builder = new ProcessBuilder(
                        "bash", "-c", script.toString().replace("http://localhost:8080", server.root()))
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("TOKEN", ServerProcess.TOKEN);
        var process = builder.start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsOnlyToFilesThatExist(Path page) throws IOException {
        var base = page.toAbsolutePath().getParent();

        assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(base.resolve(link).normalize()).exists());
    }

    @Test
    void keepsTheReadmeShort() throws IOException {
        assertThat(Files.size(Path.of("README.md"))).isLessThanOrEqualTo(MAX_README);
    }

    private static boolean hasShell() {
        try {
            return new ProcessBuilder(List.of("bash", "-c", "command -v curl"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
