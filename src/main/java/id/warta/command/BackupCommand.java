package id.warta.command;

import id.warta.backup.BackingUp;
import id.warta.backup.Backup;
import id.warta.backup.BackupFailed;
import id.warta.postgres.BorrowedDatabase;
import id.warta.postgres.DatabaseAddress;
import id.warta.postgres.DatabaseUnavailable;
import id.warta.setting.Given;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs the database up from the command line, while the server runs or not. */
@Command(
        name = "backup",
        sortOptions = false,
        description = {
            "Writes the whole database of WARTA_DATA_DIR, or the outside one, into a file.",
            "The server may run and be written to: the backup holds the state of one moment."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the backup is whole and on the disk",
            "1:it failed, and there is no file",
            "2:the command is not understood"
        })
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Where to, such as warta.tar.zst; - for standard output")
    private Path file = Path.of("");

    @Option(names = "--overwrite", description = "Replaces the file, once the new backup is whole")
    private boolean overwrite;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try {
            var settings = Given.here();
            var backup = Surroundings.isOutside(settings)
                    ? write(Surroundings.outside(settings).address())
                    : writeEmbedded(settings);
            err.println(file + ": " + backup.summary());
            return 0;
        } catch (BackupFailed | DatabaseUnavailable e) {
            err.println("warta: " + e.getMessage());
            return 1;
        }
    }

    private Backup writeEmbedded(Given settings) {
        try (var database = BorrowedDatabase.of(Surroundings.dataFolder(settings), Surroundings.ifCopied(settings))) {
            return write(database.address());
        }
    }

    private Backup write(DatabaseAddress address) {
        return BackingUp.write(address, version(), file, overwrite);
    }

    private static String version() {
        var version = BackupCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
