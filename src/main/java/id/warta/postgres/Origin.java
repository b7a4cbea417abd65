package id.warta.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells a cluster from a copy that was made of it file by file. A copied file has another inode and a later time of its last change of
 * status, and no program can set either. Both must differ: some file systems number their files anew, and a change of the owner changes
 * the time. A folder that is renamed, a disk that is moved and a snapshot of a file system keep both.
 */
record Origin(Cluster cluster) {

    /** Whether the files were copied while the database was running, or after it crashed, and no backup of PostgreSQL's own was under way. */
    boolean isTornCopy() throws IOException {
        return isCopy()
                && !Files.exists(cluster.files().resolve("backup_label"))
                && (Files.exists(cluster.files().resolve("postmaster.pid"))
                        || !ControlFile.isShutDown(cluster.files()));
    }

    /** Makes the present files those that copies are told from. */
    void record() throws IOException {
        var present = present();
        if (present.isPresent() && !present.equals(recorded())) {
            Files.writeString(file(), String.join(" ", present.get()) + "\n", US_ASCII);
        }
    }

    private boolean isCopy() throws IOException {
        var recorded = recorded();
        var present = present();
        if (recorded.isEmpty() || present.isEmpty()) {
            return false;
        }
        var was = recorded.get();
        var is = present.get();
        return was.size() == is.size()
                && !was.get(0).equals(is.get(0))
                && !was.get(1).equals(is.get(1));
    }

    private Optional<List<String>> recorded() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty(); // made by an older release
        }
        return Optional.of(List.of(Files.readString(file(), US_ASCII).strip().split(" ", -1)));
    }

    /** Inode and time of change of the password's file, which is written once; nothing where there are no such things. */
    private Optional<List<String>> present() throws IOException {
        if (!cluster.passwordFile()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("unix")) {
            return Optional.empty();
        }
        var attributes = Files.readAttributes(cluster.passwordFile(), "unix:ino,ctime", NOFOLLOW_LINKS);
        return Optional.of(List.of(
                String.valueOf(attributes.get("ino")),
                Objects.requireNonNull((FileTime) attributes.get("ctime"))
                        .toInstant()
                        .toString()));
    }

    private Path file() {
        return cluster.home().resolve("origin");
    }
}
