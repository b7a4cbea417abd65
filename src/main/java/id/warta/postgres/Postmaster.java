package id.warta.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The server of one cluster, driven by {@code pg_ctl}, which detaches it from the terminal and from this process's pipes. It does
 * not die with this process; the next start stops what the last one left.
 */
record Postmaster(Cluster cluster, Binaries binaries, Account account) {
    private static final Logger LOG = Logger.getLogger(Postmaster.class);

    /** Troubles that go away: another program took the port, or the processes of a killed server are still on their way out. */
    private static final Pattern PASSING = Pattern.compile("could not bind|in use|postmaster\\.pid\" already exists");

    private static final int ATTEMPTS = 60;
    private static final long PAUSE = 500;

    // Recovery after a crash reads up to a gigabyte of log; stopping it half-way would only begin it again.
    private static final String START_SECONDS = "--timeout=300";
    private static final String STOP_SECONDS = "--timeout=60";

    private static final long LONGEST_LOG = 5_000_000;

    /** Gives the port, when the server takes connections. */
    int start() {
        return start(Postmaster::freePort);
    }

    /** Starts a server that ended at the port that it had. */
    void startAgain(int port) {
        start(() -> port);
    }

    /** The process of the server, if it runs. */
    Optional<ProcessHandle> process() {
        return PostmasterPid.server(cluster.files());
    }

    private int start(IntSupplier ports) {
        for (var attempt = 1; ; attempt++) {
            clearTheWay();
            var logged = rotatedLog();
            var port = ports.getAsInt();
            if (pgCtl("start", START_SECONDS, "--log=" + cluster.log(), "--options=" + options(port))
                            .run()
                    == 0) {
                return port;
            }
            stop(); // one that is merely slow
            var complaint = Complaint.in(cluster.log(), logged);
            if (attempt == ATTEMPTS || !PASSING.matcher(complaint).find()) {
                throw new DatabaseUnavailable(
                        "PostgreSQL does not start: " + (complaint.isEmpty() ? Complaint.in(toolLog(), 0) : complaint));
            }
            LockSupport.parkNanos(MILLISECONDS.toNanos(PAUSE));
        }
    }

    /** Stops the server if it runs; no data is lost even when it has to be forced. */
    void stop() {
        // Never pg_ctl alone: it signals the number in postmaster.pid, whoever has that now.
        if (isRunning() && pgCtl("stop", "--mode=fast", STOP_SECONDS).run() != 0 && isRunning()) {
            pgCtl("stop", "--mode=immediate", STOP_SECONDS).runOrFail("PostgreSQL does not stop");
        }
    }

    private void clearTheWay() {
        if (isRunning()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind");
            stop();
        }
        try {
            PostmasterPid.removeMisleading(cluster.files());
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database cannot be started: " + Folders.reason(e), e);
        }
    }

    private boolean isRunning() {
        return process().isPresent();
    }

    private static String options(int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
    }

    private Program pgCtl(String action, String... options) {
        var arguments = new ArrayList<>(List.of(options));
        Collections.addAll(arguments, "--wait", "--pgdata=" + cluster.files(), action);
        return Program.of(binaries.program("pg_ctl"), arguments.toArray(String[]::new))
                .after(account.stepDown())
                .in(cluster.home())
                .printingTo(toolLog());
    }

    private Path toolLog() {
        return cluster.home().resolve("pg_ctl.log");
    }

    /** Gives the log's length, after putting it aside if that is long enough. */
    private long rotatedLog() {
        var log = cluster.log();
        try {
            if (!Files.exists(log)) {
                return 0;
            }
            if (Files.size(log) < LONGEST_LOG) {
                return Files.size(log);
            }
            Files.move(log, log.resolveSibling("server.log.1"), REPLACE_EXISTING);
            return 0;
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database's log cannot be written: " + Folders.reason(e), e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseUnavailable("No free port on 127.0.0.1: " + e.getMessage(), e);
        }
    }
}
