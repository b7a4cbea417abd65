package id.warta.command;

import id.warta.access.AdministratorToken;
import id.warta.access.TokenName;
import id.warta.setting.Given;
import id.warta.time.SystemClock;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets in whoever may run this program on the data folder or with the database's password: they could write the row themselves. */
@Command(
        name = "token",
        sortOptions = false,
        description =
                "Makes a new administrator's token and prints it, on the data folder or database that the settings"
                        + " name. A server may run meanwhile. Earlier tokens stay as they are.")
final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "admin",
            description = "Who uses it, as the audit shows it (${DEFAULT-VALUE})")
    private String name = "admin";

    @Override
    public Integer call() throws SQLException {
        if (name.isBlank() || name.length() > AdministratorToken.MAX_NAME || !TokenName.isOneLine(name)) {
            throw new CannotStart("--name takes 1 to %d letters of one line".formatted(AdministratorToken.MAX_NAME));
        }
        var settings = Given.here();
        if (!Surroundings.areRight(settings, spec.commandLine().getErr()::println)) {
            return ExitCode.WRONG;
        }
        try (var database = OpenDatabase.of(settings)) {
            if (!AdministratorToken.isPossible(database.connection())) {
                throw new CannotStart("The database has no tables yet; start the server once, which prints a token");
            }
            var token = AdministratorToken.make(database.connection(), name, SystemClock.ofMachine());
            spec.commandLine().getOut().println(token);
        }
        return ExitCode.OK;
    }
}
