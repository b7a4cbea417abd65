package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.postgres.BorrowedDatabase;
import id.warta.postgres.EmbeddedPostgres;
import id.warta.postgres.IfCopied;
import id.warta.testing.KeptThings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code backup} and {@code restore} of the packaged program, beside servers in processes of their own. */
class BackupIT {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();
    private static final int WRITES = 1_000;
    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    private Path file;

    /** All data folders share the unpacked binaries: unpacking takes longer than the rest. */
    @BeforeEach
    void shareBinaries() throws IOException {
        Files.createDirectories(BINARIES);
        for (var data : List.of("data", "restored")) {
            Files.createSymbolicLink(
                    Files.createDirectory(folder.resolve(data)).resolve("postgres-binaries"), BINARIES);
        }
        file = folder.resolve("warta.tar.zst");
    }

    @Test
    void restoresWhatABackupHoldsThatWasMadeDuringAThousandWrites() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var before = new ArrayList<String>();
        try (var server = ServerProcess.start(folder, on("data"))) {
            var underWay = new CountDownLatch(WRITES / 4);
            var backedUp = new AtomicBoolean();
            var numbers = new AtomicInteger();
            var writers = new CompletableFuture<?>[WRITERS];
            Arrays.setAll(
                    writers,
                    writer -> CompletableFuture.runAsync(() -> {
                        // on to the end of the backup, however long that takes
                        for (int n = numbers.incrementAndGet();
                                n <= WRITES || !backedUp.get();
                                n = numbers.incrementAndGet()) {
                            acknowledged.add(write(server, n));
                            underWay.countDown();
                        }
                    }));
            assertThat(underWay.await(5, TimeUnit.MINUTES)).isTrue();

            before.addAll(acknowledged);
            var backup = run("data", "backup", file.toString());
            backedUp.set(true);
            assertThat(backup.status).as(backup.text()).isZero();
            CompletableFuture.allOf(writers).join();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES);
        }

        var restore = run("restored", "restore", file.toString());
        assertThat(restore.status).as(restore.text()).isZero();
        assertThat(restore.text()).startsWith("Restored: ");
        try (var server = ServerProcess.start(folder, on("restored"))) {
            assertThat(server.isUp()).as(server.output.toString()).isTrue();
            for (var slug : before) {
                assertThat(server.get("/v1/articles/" + slug).statusCode())
                        .as(slug)
                        .isEqualTo(200);
            }
            assertKeptThings(folder.resolve("restored"));
            goesOn(server, before.get(0));
        }
        var again = run("restored", "restore", file.toString());
        assertThat(again.status).isNotZero();
        assertThat(again.text()).contains("is not empty: it has postgres").hasLineCount(1);
    }

    /** Publishes a story, and gives its slug when the server has answered. */
    private static String write(ServerProcess server, int number) {
        try {
            var answer = server.post("/v1/manage/articles", ServerProcess.TOKEN, story(number));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return "panen-raya-" + number;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String story(int number) {
        return """
                {"slug": "panen-raya-%1$d", "headline": "Panen Raya %1$d", "category": "nasional", "tags": ["Padi", "Petani %2$d"],
                 "status": "published", "featured": %3$b, "body": {"markdown": "Petani memanen padi."}}""".formatted(number, number % 7, number % 2 == 0);
    }

    /** A slug that was taken stays taken, and new writes get new ids. */
    private static void goesOn(ServerProcess server, String taken) throws Exception {
        var headline =
                "{\"headline\": \"%s\", \"category\": \"nasional\", \"status\": \"published\", \"body\": {\"markdown\": \"Isi\"}}";
        var answer =
                server.post("/v1/manage/articles", ServerProcess.TOKEN, headline.formatted(taken.replace('-', ' ')));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"slug\":\"" + taken + "-2\"");
        assertThat(server.get("/v1/articles/" + taken + "-2").statusCode()).isEqualTo(200);
    }

    private static void assertKeptThings(Path data) throws Exception {
        try (var database = BorrowedDatabase.of(data, IfCopied.REFUSE);
                var connection = DriverManager.getConnection(
                        database.address().url(),
                        database.address().username(),
                        database.address().password());
                var statement = connection.createStatement()) {
            for (var query : List.of(
                    KeptThings.LISTING,
                    KeptThings.COUNTS,
                    KeptThings.MONTHS,
                    KeptThings.MOMENTS,
                    KeptThings.COMMENT_COUNTS,
                    KeptThings.REPLIES_BELOW,
                    KeptThings.CATEGORY_PATHS,
                    KeptThings.slugs("article"),
                    KeptThings.slugs("category"),
                    KeptThings.slugs("tag"),
                    KeptThings.slugs("author"))) {
                var rows = statement.executeQuery(query);
                assertThat(rows.next()).as(query).isFalse();
            }
        }
    }

    @Test
    void goesThroughAPipe() throws Exception {
        try (var server = ServerProcess.start(folder, on("data"))) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java") + " -XX:TieredStopAtLevel=1 -jar '" + JAR
                    + "'";
            var pipe = new ProcessBuilder(
                            "sh",
                            "-c",
                            "%1$s backup - | WARTA_DATA_DIR='%2$s' %1$s restore -"
                                    .formatted(java, folder.resolve("restored")))
                    .redirectErrorStream(true);
            pipe.environment().putAll(on("data"));
            var process = pipe.start();
            var said = new String(process.getInputStream().readAllBytes());

            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said.lines()
                            .map(line -> line.replaceAll(".*: (\\d.* as of .*)", "$1"))
                            .distinct())
                    .as("the same backup at both ends")
                    .hasSize(1);
            assertThat(server.isUp()).isTrue();
        }
        assertThat(folder.resolve("restored/postgres/cluster/PG_VERSION")).exists();
    }

    @Test
    void leavesNothingOfABackupThatIsCutOff() throws Exception {
        try (var server = ServerProcess.start(folder, on("data"))) {
            server.stop();
        }
        assertThat(run("data", "backup", file.toString()).status)
                .as("of a server that is stopped")
                .isZero();
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        var restore = run("restored", "restore", file.toString());

        assertThat(restore.status).isEqualTo(1);
        assertThat(restore.text())
                .contains("cannot be restored: it is damaged or cut off")
                .hasLineCount(1);
        assertThat(folder.resolve("restored/postgres")).doesNotExist();
        assertThat(run("restored", "restore", "--check", file.toString()).status)
                .isEqualTo(1);
        Files.write(file, whole);
        assertThat(run("restored", "restore", "--check", file.toString()).text())
                .startsWith("Whole: 24 articles");
        assertThat(run("restored", "restore", file.toString()).status).isZero();
    }

    @Test
    void backsUpAnOutsideDatabase() throws Exception {
        try (var database = EmbeddedPostgres.start(folder.resolve("data"))) {
            var environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", database.username(),
                    "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                    "WARTA_DATA_DIR", folder.resolve("none").toString(),
                    "WARTA_ADMIN_TOKEN", ServerProcess.TOKEN);
            ServerProcess.start(folder, environment).close();

            var backup = run(environment, "backup", file.toString());
            assertThat(backup.status).as(backup.text()).isZero();
            assertThat(run("restored", "restore", file.toString()).status).isZero();
            var back = run(environment, "restore", file.toString());
            assertThat(back.status).isEqualTo(1);
            assertThat(back.text())
                    .contains("The database is not empty: it has the table")
                    .hasLineCount(1);
            assertThat(folder.resolve("none")).doesNotExist();
        }
    }

    @Test
    void saysInOneLineWhyAServerDoesNotStart() throws Exception {
        var cluster = Files.createDirectories(folder.resolve("data/postgres/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        try (var server = ServerProcess.start(folder, on("data"))) {
            assertThat(server.waitFor()).isEqualTo(2);
            assertThat(server.output).hasSize(1);
            assertThat(server.output.get(0)).contains("of PostgreSQL 17", "backup FILE", "restore FILE");
        }
    }

    private Map<String, String> on(String data) {
        return new HashMap<>(
                Map.of("WARTA_DATA_DIR", folder.resolve(data).toString(), "WARTA_ADMIN_TOKEN", ServerProcess.TOKEN));
    }

    private Ended run(String data, String... arguments) throws Exception {
        return run(on(data), arguments);
    }

    /** Runs a command to its end. */
    private static Ended run(Map<String, String> environment, String... arguments) throws Exception {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), text.strip());
    }

    private record Ended(int status, String text) {}
}
