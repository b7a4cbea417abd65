package id.warta.command;

import id.warta.setting.Catalogue;
import id.warta.setting.Given;
import id.warta.setting.Section;
import id.warta.setting.Setting;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what this server would run with. */
@Command(
        name = "settings",
        sortOptions = false,
        description = "Lists all settings: what each says here, and where that comes from.")
final class SettingsCommand implements Callable<Integer> {
    private final Given given;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--explain", description = "Adds what each is for, and what it may say")
    private boolean explains;

    SettingsCommand() {
        this(Given.here());
    }

    SettingsCommand(Given given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        @Nullable Section section = null;
        for (var setting : Catalogue.all()) {
            if (setting.section() != section) {
                out.printf(
                        "%s# %s%n",
                        section == null ? "" : System.lineSeparator(),
                        setting.section().title());
                section = setting.section();
            }
            show(setting, out);
        }
        out.flush();
        return Surroundings.areRight(given, spec.commandLine().getErr()::println) ? ExitCode.OK : ExitCode.WRONG;
    }

    private void show(Setting setting, PrintWriter out) {
        if (explains) {
            out.printf(
                    "# %s; it may say %s%n", setting.meaning(), setting.kind().expected());
        }
        var value = given.given(setting);
        if (value.isPresent()) {
            out.printf(
                    "%s=%s  # %s%n",
                    setting.variable(),
                    setting.open(value.get().text()),
                    value.get().place());
        } else if (setting.standard() == null) {
            out.printf("#%s=  # default: %s%n", setting.variable(), setting.otherwise());
        } else {
            out.printf("%s=%s  # default%n", setting.variable(), setting.standard());
        }
    }
}
