package id.warta.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** How to reach the embedded database that another process runs. */
public record RunningPostgres(String jdbcUrl, String username, String password) {
    private static final int PORT_LINE = 3;

    /** The one on a data folder; empty if none runs there. */
    public static Optional<RunningPostgres> find(Path dataDirectory) {
        var cluster = new Cluster(dataDirectory.toAbsolutePath().resolve("postgres"));
        try {
            var real = new Cluster(cluster.home().toRealPath());
            if (PostmasterPid.server(real.files()).isEmpty()) {
                return Optional.empty();
            }
            int port = Integer.parseInt(PostmasterPid.line(real.files(), PORT_LINE));
            return Optional.of(
                    new RunningPostgres(EmbeddedPostgres.jdbcUrl(port), EmbeddedPostgres.NAME, real.password()));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    /** Whether there is a database at all, running or not. */
    public static boolean exists(Path dataDirectory) {
        return dataDirectory.resolve("postgres").toFile().isDirectory();
    }
}
