package id.warta;

import id.warta.database.DatabaseUnavailable;
import id.warta.database.EmbeddedPostgres;
import id.warta.exchange.ImportCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Starts the database, unless an outside one is named, and then the server; or runs a command against one that runs. */
@QuarkusMain
public class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("import")) {
            var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(ImportCommand.run(System.out, System.err, rest));
        }
        if (isOutside()) {
            Quarkus.run(arguments);
            return;
        }
        try {
            var database = EmbeddedPostgres.start(dataDirectory());
            EmbeddedDatabase.use(database);
        } catch (DatabaseUnavailable reason) {
            System.err.println("Warta can not start: " + reason.getMessage());
            System.exit(FAILED);
        }
        Quarkus.run(
                null,
                (status, failure) -> {
                    if (failure != null) {
                        failure.printStackTrace(); // a start that fails this early has no log to write to
                    }
                    EmbeddedDatabase.close();
                    System.exit(status);
                },
                arguments);
    }

    private static boolean isOutside() {
        return setting("QUARKUS_DATASOURCE_JDBC_URL", "quarkus.datasource.jdbc.url")
                .isPresent();
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
