package id.warta.command;

import id.warta.backup.Backup;
import id.warta.backup.BackupFailed;
import id.warta.backup.Restoring;
import id.warta.postgres.DatabaseUnavailable;
import id.warta.postgres.NewDatabase;
import id.warta.setting.Given;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores a backup from the command line. */
@Command(
        name = "restore",
        sortOptions = false,
        description = {
            "Restores a backup into the empty folder WARTA_DATA_DIR, or into an empty outside database.",
            "The next start brings the schema up to date."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is restored", "1:nothing is restored", "2:the command is not understood"})
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The backup; - for standard input")
    private Path file = Path.of("");

    @Option(
            names = "--replace",
            description = "Restores into a data folder that has a database, which is renamed to postgres.replaced-1")
    private boolean replace;

    @Option(names = "--check", description = "Only reads the backup and says whether it is whole")
    private boolean check;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try {
            var backup = check ? Restoring.check(file) : restore();
            err.println((check ? "Whole: " : "Restored: ") + backup.summary());
            return 0;
        } catch (BackupFailed | DatabaseUnavailable e) {
            err.println("warta: " + e.getMessage());
            return 1;
        }
    }

    private Backup restore() {
        var settings = Given.here();
        return Surroundings.isOutside(settings)
                ? Restoring.read(file, Surroundings.outside(settings).address())
                : restoreInto(Surroundings.dataFolder(settings));
    }

    private Backup restoreInto(Path dataDirectory) {
        try (var database = NewDatabase.in(dataDirectory, replace)) {
            var backup = Restoring.read(file, database.address());
            database.keep();
            return backup;
        }
    }
}
