package id.warta.command;

import id.warta.postgres.BorrowedDatabase;
import id.warta.postgres.RunningPostgres;
import id.warta.setting.Given;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The database of the settings, for a command: the outside one, the embedded one of a running server, or the embedded one started for it. */
final class OpenDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OutsideDatabase place;
    private final Connection connection;
    private final String name;
    private final @Nullable BorrowedDatabase embedded;

    private OpenDatabase(
            OutsideDatabase place, Connection connection, String name, @Nullable BorrowedDatabase embedded) {
        this.place = place;
        this.connection = connection;
        this.name = name;
        this.embedded = embedded;
    }

    /**
     * Opens it.
     *
     * @throws CannotStart if it does not answer, or if there is none yet
     */
    static OpenDatabase of(Given settings) {
        if (Surroundings.isOutside(settings)) {
            var outside = Surroundings.outside(settings);
            return new OpenDatabase(
                    outside, outside.connect(Surroundings.patience(settings)), "outside database", null);
        }
        var folder = Surroundings.dataFolder(settings);
        if (!RunningPostgres.exists(folder)) {
            throw new CannotStart(
                    "There is no database in %s yet; the first start of the server makes it".formatted(folder));
        }
        var embedded = BorrowedDatabase.of(folder, Surroundings.ifCopied(settings));
        try {
            var place = OutsideDatabase.at(embedded.address());
            var name = embedded.isOfAnother() ? "embedded database of the running server" : "embedded database";
            return new OpenDatabase(place, place.connect(PATIENCE), name, embedded);
        } catch (RuntimeException failure) {
            embedded.close();
            throw failure;
        }
    }

    Connection connection() {
        return connection;
    }

    OutsideDatabase place() {
        return place;
    }

    /** Which of them it is, for people. */
    String name() {
        return name;
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
