package id.warta.command;

import id.warta.postgres.IfCopied;
import id.warta.setting.Given;
import id.warta.setting.Inspection;
import io.quarkus.runtime.configuration.DurationConverter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** What the settings say about where this program runs. */
final class Surroundings {
    private static final String DATABASE = "quarkus.datasource.jdbc.url";

    private Surroundings() {}

    /** Writes down what is odd or wrong, a line each, and tells whether nothing is wrong. */
    static boolean areRight(Given settings, Consumer<String> err) {
        var inspection = Inspection.of(settings);
        inspection.warnings().forEach(err);
        inspection.faults().forEach(err);
        return inspection.faults().isEmpty();
    }

    static Path dataFolder(Given settings) {
        return Path.of(settings.text("warta.data-dir")).toAbsolutePath();
    }

    /** What to do with a data folder that was copied while its database ran. */
    static IfCopied ifCopied(Given settings) {
        return Boolean.parseBoolean(settings.text("warta.accept-copied-folder")) ? IfCopied.ACCEPT : IfCopied.REFUSE;
    }

    static boolean isOutside(Given settings) {
        return settings.find(DATABASE).isPresent();
    }

    /** The outside database that the settings name. */
    static OutsideDatabase outside(Given settings) {
        return new OutsideDatabase(
                settings.text(DATABASE),
                settings.find("quarkus.datasource.username").orElse(""),
                settings.find("quarkus.datasource.password").orElse(""));
    }

    /** How long to wait for it. */
    static Duration patience(Given settings) {
        return DurationConverter.parseDuration(settings.text("warta.database.wait"));
    }

    static String host(Given settings) {
        return settings.foreign("quarkus.http.host").orElseGet(() -> settings.text("warta.host"));
    }

    static int port(Given settings) {
        var port = settings.foreign("quarkus.http.port").orElseGet(() -> settings.text("warta.port"));
        try {
            return Integer.parseInt(port.strip());
        } catch (NumberFormatException wrong) {
            throw new CannotStart("QUARKUS_HTTP_PORT says \"%s\", which is no number".formatted(port));
        }
    }
}
