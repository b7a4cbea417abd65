package id.warta;

import id.warta.backup.BackupCommand;
import id.warta.backup.RestoreCommand;
import id.warta.connection.Watched;
import id.warta.exchange.ImportCommand;
import id.warta.postgres.DatabaseUnavailable;
import id.warta.postgres.EmbeddedPostgres;
import id.warta.postgres.IfCopied;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Starts the database, unless an outside one is named, and then the server; or runs a command against one that runs. */
@QuarkusMain
public class Main {
    private static final int UNFIT = 2;
    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";

    private static final Map<String, Class<?>> COMMANDS =
            Map.of("backup", BackupCommand.class, "restore", RestoreCommand.class);

    Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("import")) {
            var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(ImportCommand.run(System.out, System.err, rest));
        }
        if (arguments.length > 0 && COMMANDS.containsKey(arguments[0])) {
            var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(new CommandLine(COMMANDS.get(arguments[0])).execute(rest));
        }
        Watched.enable();
        leaveCores();
        if (arguments.length == 1 && arguments[0].equals(Rehearsal.COMMAND)) {
            rehearse();
            return;
        }
        if (isOutside()) {
            Quarkus.run(arguments);
            return;
        }
        startDatabase(dataDirectory());
        Quarkus.run(null, Main::end, arguments);
    }

    private static void rehearse() {
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("warta.management.port", "");
        startDatabase(dataDirectory());
        Quarkus.run(Rehearsal.class, Main::end);
    }

    private static void startDatabase(Path folder) {
        try {
            EmbeddedDatabase.use(EmbeddedPostgres.start(folder, ifCopied()));
        } catch (DatabaseUnavailable reason) {
            System.err.println("Warta can not start: " + reason.getMessage());
            System.exit(UNFIT);
        }
    }

    private static void end(int status, @Nullable Throwable failure) {
        if (failure != null) {
            failure.printStackTrace(); // a start that fails this early has no log to write to
        }
        EmbeddedDatabase.close();
        System.exit(status);
    }

    /** One event loop for every two cores sends more than a network takes; the others are for those who compute and for the database. */
    private static void leaveCores() {
        if (setting("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", EVENT_LOOPS).isEmpty()) {
            int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
            System.setProperty(EVENT_LOOPS, Integer.toString(loops));
        }
    }

    private static boolean isOutside() {
        return setting("QUARKUS_DATASOURCE_JDBC_URL", "quarkus.datasource.jdbc.url")
                .isPresent();
    }

    private static IfCopied ifCopied() {
        return setting("WARTA_ACCEPT_COPIED_FOLDER", "warta.accept-copied-folder")
                .filter(Boolean::parseBoolean)
                .map(accepted -> IfCopied.ACCEPT)
                .orElse(IfCopied.REFUSE);
    }

    private static Path dataDirectory() {
        return Path.of(setting("WARTA_DATA_DIR", "warta.data-dir").orElse("data"))
                .toAbsolutePath();
    }

    private static Optional<String> setting(String variable, String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
