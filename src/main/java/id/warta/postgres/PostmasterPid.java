package id.warta.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the process that a cluster's {@code postmaster.pid} speaks of, and takes no other program for it that got its number. */
final class PostmasterPid {
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private static final int PORT = 3;
    private static final int STATUS = 7;

    private PostmasterPid() {}

    /** The living server of these files, if there is one. */
    static Optional<ProcessHandle> server(Path cluster) {
        try {
            var lines = lines(cluster);
            return process(lines).filter(it -> isServer(cluster, it, lines));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The port of a server that is alive and takes connections. */
    static OptionalInt port(Path cluster) {
        try {
            var lines = lines(cluster);
            var ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return ready
                            && process(lines)
                                    .filter(it -> isServer(cluster, it, lines))
                                    .isPresent()
                    ? OptionalInt.of(Integer.parseInt(lines.get(PORT).strip()))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * Removes the file if it is damaged or has another program's number, at either of which PostgreSQL stops. The number of a dead
     * process it understands itself. Only for files that have no {@link #server}.
     */
    static void removeMisleading(Path cluster) throws IOException {
        try {
            if (process(lines(cluster)).isEmpty()) {
                return;
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // damaged
        }
        Files.deleteIfExists(file(cluster));
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static List<String> lines(Path cluster) throws IOException {
        return Files.readAllLines(file(cluster), ISO_8859_1); // reads whatever bytes are there
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    // Every system but Windows tells how a program was called, even where its user is another; there the time must do.
    private static boolean isServer(Path cluster, ProcessHandle process, List<String> lines) {
        return process.info()
                .commandLine()
                .map(command -> command.contains("postgres -D " + cluster + " "))
                .orElseGet(() -> isPostgres(process)
                        && hasStarted(process, Long.parseLong(lines.get(2).strip())));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(it -> it.endsWith("postgres.exe"))
                .isPresent();
    }

    private static boolean hasStarted(ProcessHandle process, long second) {
        return process.info()
                .startInstant()
                .map(started ->
                        Duration.between(Instant.ofEpochSecond(second), started).abs())
                .filter(difference -> difference.compareTo(TOLERANCE) < 0)
                .isPresent();
    }
}
