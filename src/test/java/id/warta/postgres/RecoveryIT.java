package id.warta.postgres;

import static id.warta.postgres.EmbeddedPostgresTest.BINARIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sudden ends, and what they leave; all in one folder, for a good deal of time goes into making a database. */
@Timeout(60)
class RecoveryIT {

    @TempDir
    static Path data;

    @Test
    void keepsRowsWhenTheProgramIsKilled() throws Exception {
        try (var other = OtherProcess.start(data, BINARIES)) {
            assertThat(other.line()).isEqualTo("ready");
            other.kill();
            var orphan = other.server().orElseThrow();

            try (var database = EmbeddedPostgres.start(data, BINARIES)) {
                assertThat(Rows.lines(database)).isEqualTo("kept");
                assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void keepsRowsWhenProgramWithServerAreKilled() throws Exception {
        try (var other = OtherProcess.start(data, BINARIES)) {
            assertThat(other.line()).isEqualTo("ready");
            other.killWithServer();

            try (var database = EmbeddedPostgres.start(data, BINARIES)) {
                assertThat(Rows.lines(database)).isEqualTo("kept");
            }
        }
    }

    @Test
    void startsWhateverPostmasterPidSays() throws Exception {
        EmbeddedPostgres.start(data, BINARIES).close();
        var stranger = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jshell")
                        .toString())
                .start();

        try {
            for (var content : new String[] {"", "\0\u00ff\n", "4194303999\n", stranger.pid() + "\n/elsewhere\n1\n"}) {
                Files.writeString(data.resolve("postgres/cluster/postmaster.pid"), content);
                EmbeddedPostgres.start(data, BINARIES).close();
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void leavesStrangersAloneWhenItsServerIsGone() throws Exception {
        var file = data.resolve("postgres/cluster/postmaster.pid");
        String said;
        try (var database = EmbeddedPostgres.start(data, BINARIES)) {
            assertThat(database.dataDirectory()).exists();
            said = Files.readString(file);
        }
        Files.writeString(
                file, said.replaceFirst("\\d+", "" + ProcessHandle.current().pid()));
        var cluster = Cluster.of(data.toRealPath());

        // If it were to take the number for its server's, this Java itself would get the signal.
        new Postmaster(cluster, Binaries.unpackedIn(BINARIES.toAbsolutePath()), Account.find()).stop();

        assertThat(file).exists();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void detachesTheServerFromTheTerminal() throws Exception {
        try (var database = EmbeddedPostgres.start(data, BINARIES)) {
            var pid = PostmasterPid.server(database.dataDirectory().resolve("postgres/cluster"))
                    .orElseThrow()
                    .pid();
            var session = Files.readString(Path.of("/proc/" + pid + "/stat"))
                    .split("\\) ")[1]
                    .split(" ")[3];

            assertThat(session).isEqualTo(Long.toString(pid));
        }
    }
}
