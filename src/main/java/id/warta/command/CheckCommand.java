package id.warta.command;

import id.warta.postgres.RunningPostgres;
import id.warta.setting.Given;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells whether a start would go well, without serving or changing anything. */
@Command(
        name = "check",
        description = "Checks the settings, the database and its schema, and starts no server.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:a start would go well", "2:it would not; each reason is a line"})
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws SQLException {
        var out = spec.commandLine().getOut();
        var settings = Given.here();
        if (!Surroundings.areRight(settings, spec.commandLine().getErr()::println)) {
            return ExitCode.WRONG;
        }
        out.println("Settings: right");
        if (!Surroundings.isOutside(settings) && !RunningPostgres.exists(Surroundings.dataFolder(settings))) {
            out.printf("Database: none yet in %s; the first start makes it%n", Surroundings.dataFolder(settings));
            return ExitCode.OK;
        }
        try (var database = OpenDatabase.of(settings)) {
            out.printf(
                    "Database: PostgreSQL %s, %s%n",
                    database.connection().getMetaData().getDatabaseProductVersion(), database.name());
            out.println("Schema: " + SchemaState.of(database.place()));
        }
        return ExitCode.OK;
    }
}
