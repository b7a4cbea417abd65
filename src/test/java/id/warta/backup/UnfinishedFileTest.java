package id.warta.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file under its own name is whole. */
class UnfinishedFileTest {
    @TempDir
    Path folder;

    private Path file;
    private Path part;

    @BeforeEach
    void name() {
        file = folder.resolve("warta.tar.zst");
        part = folder.resolve("warta.tar.zst.part");
    }

    @Test
    void hasItsNameOnlyWhenItIsPublished() throws IOException {
        try (var unfinished = UnfinishedFile.create(file, false)) {
            unfinished.content().write(new byte[] {1, 2, 3});
            assertThat(file).doesNotExist();
            assertThat(part).exists();
            unfinished.publish();
        }

        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(part).doesNotExist();
    }

    @Test
    void leavesNothingOfAFailure() throws IOException {
        try (var unfinished = UnfinishedFile.create(file, false)) {
            unfinished.content().write(1);
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesAFileOfTheSameNameAlone() throws IOException {
        Files.writeString(file, "backup of yesterday");

        assertThatThrownBy(() -> UnfinishedFile.create(file, false))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContainingAll(file.toString(), "--overwrite");
        assertThat(file).hasContent("backup of yesterday");
    }

    @Test
    void replacesAFileOnlyWhenTheNewOneIsWhole() throws IOException {
        Files.writeString(file, "backup of yesterday");

        try (var unfinished = UnfinishedFile.create(file, true)) {
            unfinished.content().write('x');
            assertThat(file).hasContent("backup of yesterday");
            unfinished.publish();
        }

        assertThat(file).hasContent("x");
    }

    @Test
    void beginsOverWhatAnInterruptedRunLeft() throws IOException {
        Files.writeString(part, "half a backup");

        try (var unfinished = UnfinishedFile.create(file, false)) {
            unfinished.content().write('x');
            unfinished.publish();
        }

        assertThat(file).hasContent("x");
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> UnfinishedFile.create(file, true)).isInstanceOf(BackupFailed.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isReadableForItsOwnerOnly() throws IOException {
        try (var unfinished = UnfinishedFile.create(file, false)) {
            unfinished.publish();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhereAFolderIsMissing() {
        var lost = folder.resolve("none").resolve("warta.tar.zst");

        assertThatThrownBy(() -> BackingUp.write(nowhere(), "0.1.0", lost, false))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining(lost.toString());
    }

    @Test
    void leavesNoFileWhenTheDatabaseIsAway() {
        assertThatThrownBy(() -> BackingUp.write(nowhere(), "0.1.0", file, false))
                .isInstanceOf(BackupFailed.class)
                .hasMessageStartingWith("The database says: ")
                .hasMessageNotContaining("\n");
        assertThat(folder).isEmptyDirectory();
    }

    private static DatabaseAddress nowhere() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "none", "none");
    }
}
