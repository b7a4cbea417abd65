package id.warta.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the embedded database that another process runs. */
public final class RunningPostgres {
    private RunningPostgres() {}

    /** How to reach the one on a data folder; empty if none runs there. */
    public static Optional<DatabaseAddress> find(Path dataDirectory) {
        if (!exists(dataDirectory)) {
            return Optional.empty();
        }
        var cluster = Cluster.of(Folders.real(dataDirectory.toAbsolutePath()));
        var port = PostmasterPid.port(cluster.files());
        return port.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(
                        EmbeddedPostgres.jdbcUrl(port.getAsInt()), EmbeddedPostgres.NAME, cluster.password()));
    }

    /** Whether there is a database at all, running or not. */
    public static boolean exists(Path dataDirectory) {
        return Files.isDirectory(Cluster.of(dataDirectory.toAbsolutePath()).home());
    }
}
