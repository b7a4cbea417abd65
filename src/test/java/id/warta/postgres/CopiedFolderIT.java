package id.warta.postgres;

import static id.warta.postgres.EmbeddedPostgresTest.BINARIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Copies that people make by hand: which are as good as the original, and which are not. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file's number and time of change cannot be read there")
class CopiedFolderIT {
    @TempDir
    static Path folder;

    private static Path running;
    private static Path stopped;

    private Path copy;

    /** A copy of a database that ran, one of the same when it had stopped, to be copied again. */
    @BeforeAll
    static void copyOnce() throws Exception {
        var original = folder.resolve("original");
        running = folder.resolve("running");
        stopped = folder.resolve("stopped");
        try (var database = EmbeddedPostgres.start(original, BINARIES)) {
            Rows.insert(database, "kept");
            copy(original, running);
        }
        copy(original, stopped);
    }

    @BeforeEach
    void name() {
        copy = folder.resolve("copy-" + System.nanoTime());
    }

    @Test
    void startsOnACopyOfAStoppedOne() throws Exception {
        copy(stopped, copy);

        assertThat(startedOn(copy)).isEqualTo("kept");
    }

    @Test
    void refusesACopyOfARunningOneInOneLine() throws Exception {
        copy(running, copy);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(copy, BINARIES))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContainingAll(copy.toString(), "backup FILE", "WARTA_ACCEPT_COPIED_FOLDER=true")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void refusesItAlsoWithoutItsPostmasterPid() throws Exception {
        copy(running, copy);
        Files.delete(copy.resolve("postgres/cluster/postmaster.pid"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(copy, BINARIES)).hasMessageContaining("was copied from one");
    }

    @Test
    void asksNoMoreOnceACopyIsAccepted() throws Exception {
        copy(running, copy);

        EmbeddedPostgres.start(copy, BINARIES, IfCopied.ACCEPT).close();

        assertThat(startedOn(copy)).isEqualTo("kept");
    }

    @Test
    void startsOnACopyThatPostgresKnowsToBeABackup() throws Exception {
        copy(running, copy);
        Files.writeString(copy.resolve("postgres/cluster/backup_label"), "");

        // An empty label is none that PostgreSQL can read; what counts is who complains.
        assertThatThrownBy(() -> EmbeddedPostgres.start(copy, BINARIES)).hasMessageContaining("backup_label");
    }

    @Test
    void startsWhereACrashedOneWasMovedTo() throws Exception {
        var crashed = folder.resolve("crashed-" + System.nanoTime());
        try (var other = OtherProcess.start(crashed, BINARIES)) {
            assertThat(other.line()).isEqualTo("ready");
            other.killWithServer();
        }

        Files.move(crashed, copy);

        assertThat(startedOn(copy)).isEqualTo("kept");
    }

    @Test
    void startsOnAFolderOfAReleaseThatRecordedNothing() throws Exception {
        copy(running, copy);
        Files.delete(copy.resolve("postgres/origin"));

        assertThat(startedOn(copy)).isEqualTo("kept");
    }

    private static String startedOn(Path data) throws Exception {
        try (var database = EmbeddedPostgres.start(data, BINARIES)) {
            return Rows.lines(database);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
