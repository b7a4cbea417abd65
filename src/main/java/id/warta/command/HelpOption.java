package id.warta.command;

import picocli.CommandLine.Option;

/** What every command has. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this")
    @SuppressWarnings("UnusedVariable") // its presence is what counts
    private boolean help;
}
