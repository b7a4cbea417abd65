package id.warta.postgres;

import static id.warta.postgres.EmbeddedPostgresTest.BINARIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One folder, one server, and clear words where there cannot be one. */
@Timeout(60)
class DataDirectoryIT {

    @TempDir
    Path data;

    @Test
    void refusesASecondServer() throws Exception {
        try (var other = OtherProcess.start(data, BINARIES)) {
            assertThat(other.line()).isEqualTo("ready");

            assertThatThrownBy(() -> EmbeddedPostgres.start(data, BINARIES))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContainingAll(data.toRealPath().toString(), "process " + other.pid());
        }
    }

    @Test
    void staysClosedToOthersAfterARefusalInTheSameProgram() throws Exception {
        try (var lock = DataDirectoryLock.acquire(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, BINARIES)).isInstanceOf(DataDirectoryInUse.class);

            try (var other = OtherProcess.start(lock.directory(), BINARIES)) {
                assertThat(other.line())
                        .contains(
                                "in use by another Warta",
                                "process " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void startsAfterAnInterruptedFirstStart() throws Exception {
        var half = Files.createDirectories(data.resolve("postgres.new-1/cluster"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        EmbeddedPostgres.start(data, BINARIES).close();

        assertThat(data.resolve("postgres.new-1")).doesNotExist();
    }

    @Test
    void unpacksForTwoProgramsAtOnceDespiteWhatAThirdLeft() throws Exception {
        var binaries = data.resolve("binaries");
        var half = Files.createDirectories(binaries.resolve("new-1/bin"));
        Files.writeString(half.resolve("postgres"), "");

        try (var one = OtherProcess.start(data.resolve("one"), binaries);
                var two = OtherProcess.start(data.resolve("two"), binaries)) {
            assertThat(one.line()).isEqualTo("ready");
            assertThat(two.line()).isEqualTo("ready");
        }
        assertThat(binaries.resolve("new-1")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void needsNoOtherFolderToWriteIn() throws Exception {
        var unwritable = Path.of("/proc"); // even for root
        var binaries = BINARIES.toAbsolutePath();
        try (var other = OtherProcess.start(unwritable, data, binaries, "-XX:-UsePerfData", "-Djava.io.tmpdir=/proc")) {
            assertThat(other.line()).isEqualTo("ready");
        }
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws Exception {
        var file = Files.writeString(data.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data"), BINARIES))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("The data folder " + file.resolve("data") + " cannot be made or written: ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesAPathThatAShellWouldRead() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(data.resolve("$HOME"), BINARIES))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("a dollar");
    }

    @Test
    void refusesADatabaseOfAnotherPostgres() throws Exception {
        Files.writeString(
                Files.createDirectories(data.resolve("postgres/cluster")).resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(data, BINARIES))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContainingAll("of PostgreSQL 17", "brings PostgreSQL 18", "backup FILE", "restore FILE")
                .hasMessageNotContaining("\n");
    }

    @Test
    void passesOnWhatThePostgresSays() throws Exception {
        EmbeddedPostgres.start(data, BINARIES).close();
        Files.writeString(data.resolve("postgres/cluster/postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(data, BINARIES))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("PostgreSQL does not start: ")
                .hasMessageContaining("no_such_setting")
                .hasMessageNotContaining("\n");
    }
}
