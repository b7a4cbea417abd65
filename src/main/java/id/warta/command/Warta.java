package id.warta.command;

import id.warta.postgres.DatabaseUnavailable;
import id.warta.text.Nearest;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands. Without one, the server is started. */
@Command(
        name = "warta",
        sortOptions = false,
        sortSynopsis = false,
        description = "A headless CMS for newsrooms. Without a command it starts the server.",
        versionProvider = Release.class,
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the work failed",
            "2:the command or a setting is wrong, or the address, the data folder or the database can not be had"
        },
        footer = {"", "Settings are environment variables: \"warta settings\" lists them."},
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            SettingsCommand.class,
            TokenCommand.class
        })
public final class Warta implements Runnable {
    private static final int WIDTH = 80;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows which release this is")
    @SuppressWarnings("UnusedVariable") // its presence is what counts
    private boolean version;

    /** Runs what the arguments say, and gives its exit code. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return helpful(new CommandLine(new Warta()))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(Warta::refuse)
                .setExecutionExceptionHandler(Warta::fail)
                .execute(arguments);
    }

    /** Every command has the option for help. */
    private static CommandLine helpful(CommandLine line) {
        if (line.getCommandSpec().findOption("--help") == null) {
            line.addMixin("help", new HelpOption());
        }
        line.getSubcommands().values().forEach(Warta::helpful);
        return line;
    }

    @Override
    public void run() {
        throw new IllegalStateException(
                "The program's entrance starts the server"); // which does not come here without a command
    }

    private static int refuse(ParameterException wrong, String... arguments) {
        var line = wrong.getCommandLine();
        var said = wrong instanceof UnmatchedArgumentException unknown
                ? line(unknown)
                : firstLine(String.valueOf(wrong.getMessage()));
        line.getErr().println(said);
        line.getErr().printf("Try: %s --help%n", line.getCommandSpec().qualifiedName());
        return ExitCode.WRONG;
    }

    private static String line(UnmatchedArgumentException unknown) {
        var spec = unknown.getCommandLine().getCommandSpec();
        var word = unknown.getUnmatched().get(0);
        boolean isOption = word.startsWith("-");
        boolean hasCommands = !spec.subcommands().isEmpty();
        var name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        var known = isOption ? spec.optionsMap().keySet() : spec.subcommands().keySet();
        return "\"%s\" is no %s of %s%s"
                .formatted(
                        name,
                        isOption ? "option" : hasCommands ? "command" : "argument",
                        spec.qualifiedName(),
                        Nearest.to(name, known)
                                .map("; did you mean %s?"::formatted)
                                .orElse(""));
    }

    private static int fail(Exception failure, CommandLine line, CommandLine.ParseResult given) throws Exception {
        if (failure instanceof CannotStart || failure instanceof DatabaseUnavailable) {
            line.getErr().println("warta: " + failure.getMessage());
            return ExitCode.WRONG;
        }
        throw failure;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
