package id.warta.command;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateOutput;

/** How the schema of a database stands to this release. */
final class SchemaState {
    private static final Logger QUIET = Logger.getLogger("org.flywaydb"); // held, or the level would be forgotten

    private SchemaState() {}

    /**
     * Says it in a few words.
     *
     * @throws CannotStart if this release can not run on it
     */
    static String of(OutsideDatabase database) {
        QUIET.setLevel(Level.SEVERE);
        var flyway = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns("*:pending")
                .load();
        var result = flyway.validateWithResult();
        if (!result.validationSuccessful) {
            var first = result.invalidMigrations.stream()
                    .findFirst()
                    .map(SchemaState::line)
                    .orElse(result.getAllErrorMessages());
            throw new CannotStart("The database's schema is not one of this release: " + first);
        }
        int pending = flyway.info().pending().length;
        return pending == 0 ? "of this release" : "a start makes %d steps to this release".formatted(pending);
    }

    private static String line(ValidateOutput migration) {
        var name = migration.version == null ? migration.description : migration.version + " " + migration.description;
        var reason = migration.errorDetails.errorMessage.lines().findFirst().orElse("");
        return name + ": " + reason;
    }
}
