package id.warta.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a copy of a database that ran is told from one that did not. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file's number and time of change cannot be read there")
class OriginTest {
    private static final int RUNNING = 6;

    @TempDir
    Path folder;

    private Cluster cluster;
    private Origin origin;

    @BeforeEach
    void make() throws IOException {
        cluster = new Cluster(folder);
        origin = new Origin(cluster);
        Files.createDirectories(cluster.files().resolve("global"));
        Files.writeString(cluster.passwordFile(), "rahasia");
        writeState(RUNNING);
        origin.record();
    }

    @Test
    void takesAFolderInItsPlaceForItself() throws IOException {
        assertThat(origin.isTornCopy()).isFalse();
    }

    /** The inode and the time of the change as recorded differ from those of the file, or do not. */
    @ParameterizedTest
    @CsvSource({"same, same, false", "other, same, false", "same, other, false", "other, other, true"})
    void takesAFolderForACopyIfBothDiffer(String inode, String time, boolean isCopy) throws IOException {
        var recorded = Files.readString(folder.resolve("origin")).strip().split(" ", -1);
        var changed = (inode.equals("same") ? recorded[0] : recorded[0] + "0") + " "
                + (time.equals("same") ? recorded[1] : "2001-01-01T00:00:00Z");
        Files.writeString(folder.resolve("origin"), changed);

        assertThat(origin.isTornCopy()).isEqualTo(isCopy);
    }

    /** The states of PostgreSQL's control file, from a start to a run. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "2, true", "3, true", "4, true", "5, true", "6, true"})
    void trustsACopyOfOneThatWasShutDown(int state, boolean isTorn) throws IOException {
        replace();
        writeState(state);

        assertThat(origin.isTornCopy()).isEqualTo(isTorn);
    }

    @Test
    void distrustsACopyThatWasBegunBeforeTheShutDown() throws IOException {
        replace();
        writeState(1);
        Files.writeString(cluster.files().resolve("postmaster.pid"), "1\n");

        assertThat(origin.isTornCopy()).isTrue();
    }

    @Test
    void trustsABackupOfPostgresItself() throws IOException {
        replace();
        Files.writeString(cluster.files().resolve("backup_label"), "START WAL LOCATION");

        assertThat(origin.isTornCopy()).isFalse();
    }

    @Test
    void recordsACopyAsThePlaceToCompareWith() throws IOException {
        replace();
        assertThat(origin.isTornCopy()).isTrue();

        origin.record();

        assertThat(origin.isTornCopy()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "7", "a b c"})
    void ignoresARecordThatIsDamaged(String record) throws IOException {
        Files.writeString(folder.resolve("origin"), record);

        assertThat(origin.isTornCopy()).isFalse();
    }

    @Test
    void distrustsACopyWhoseControlFileIsCutOff() throws IOException {
        replace();
        Files.write(cluster.files().resolve("global/pg_control"), new byte[10]);

        assertThat(origin.isTornCopy()).isTrue();
    }

    /** As copying does: the same content in another file. */
    private void replace() throws IOException {
        var copied = Files.copy(cluster.passwordFile(), folder.resolve("copied"));
        Files.move(cluster.passwordFile(), folder.resolve("first"));
        Files.move(copied, cluster.passwordFile());
    }

    private void writeState(int state) throws IOException {
        var content = ByteBuffer.allocate(8192).order(ByteOrder.nativeOrder()).putInt(16, state);
        Files.write(cluster.files().resolve("global/pg_control"), content.array());
    }
}
