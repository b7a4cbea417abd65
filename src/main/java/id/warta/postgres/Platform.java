package id.warta.postgres;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine, in the words that the archives of PostgreSQL's programs are named by. */
final class Platform {
    private static final String NAME = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    static final boolean WINDOWS = NAME.startsWith("windows");

    private Platform() {}

    /** The archives that would do, best first. */
    static List<String> archives() {
        var system = WINDOWS ? "windows" : NAME.startsWith("mac") ? "darwin" : "linux";
        // Windows and macOS on ARM also run what is made for Intel.
        var architectures = Stream.of(ArchUtils.normalize(System.getProperty("os.arch")), "x86_64");
        return architectures
                .distinct()
                .map(architecture -> "/postgres-%s-%s.txz".formatted(system, architecture))
                .toList();
    }
}
