package id.warta.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: what is asked of it, and what it makes of slips. */
class WartaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sevre               | "sevre" is no command of warta; did you mean serve?            | Try: warta --help
        help me             | "help" is no command of warta                                  | Try: warta --help
        --verison           | "--verison" is no option of warta; did you mean --version?     | Try: warta --help
        -port=80            | "-port" is no option of warta                                  | Try: warta --help
        serve now           | "now" is no argument of warta serve                            | Try: warta serve --help
        import --dryrun     | "--dryrun" is no option of warta import; did you mean --dry-run? | Try: warta import --help
        import --token t    | Which file? warta import FILE                                  | Try: warta import --help
        import tak-ada.xml  | There is no file tak-ada.xml                                   | Try: warta import --help
        import --type       | Missing required parameter for option '--type' (TYPE)          | Try: warta import --help
        export              | Missing required parameter: 'FILE'                             | Try: warta export --help
        check everything    | "everything" is no argument of warta check                     | Try: warta check --help
        """)
    void refusesWhatItDoesNotUnderstand(String arguments, String line, String hint) {
        var run = CommandRun.of(arguments.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).containsExactly(line, hint);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "-h", "import --help", "export -h", "check --help", "settings --help", "token -h"})
    void showsHelpInEightyColumns(String arguments) {
        var run = CommandRun.of(arguments.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(line)
                .hasSizeLessThanOrEqualTo(80));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void namesEveryCommandInItsHelp() {
        assertThat(String.join("\n", CommandRun.of("--help").out()))
                .contains("serve", "import", "export", "check", "settings", "token", "--version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void saysWhichReleaseItIs(String option) {
        assertThat(CommandRun.of(option).out()).singleElement().asString().startsWith("Warta ");
    }

    @Test
    void listsAllSettingsWithWhereTheyComeFrom() {
        System.setProperty("WARTA_SITE_NAME", "Koran Pagi");
        System.setProperty("warta.admin-token", "rahasia-rahasia-rahasia-rahasia-rahasia");
        try {
            var run = CommandRun.of("settings");

            assertThat(run.out())
                    .contains("WARTA_SITE_NAME=Koran Pagi  # system property")
                    .contains("WARTA_ADMIN_TOKEN=(39 characters, not shown)  # system property")
                    .contains("WARTA_FEEDS_EVERY=5s  # default")
                    .contains("#WARTA_CACHE_SIZE=  # default: a quarter of the heap");
        } finally {
            System.clearProperty("WARTA_SITE_NAME");
            System.clearProperty("warta.admin-token");
        }
    }

    @Test
    void tellsWhatIsWrongBeforeItChecksAnythingElse() {
        System.setProperty("warta.cache.size", "abc");
        try {
            var run = CommandRun.of("check");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).singleElement().asString().startsWith("-Dwarta.cache.size says \"abc\"");
            assertThat(run.out()).isEmpty();
        } finally {
            System.clearProperty("warta.cache.size");
        }
    }
}
