package id.warta.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * PostgreSQL's programs, unpacked.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 * @param version such as {@code 18.6}
 */
record Binaries(Path home, String version) {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");
    private static final String UNFINISHED = "new-";

    /** Unpacks them unless that is done: every archive gets a folder of its own, so another release of Warta finds its own. */
    static Binaries unpackedIn(Path directory) {
        try {
            Files.createDirectories(directory);
            var archive = BinariesArchive.ofThisPlatform();
            var home = directory.resolve(archive.key());
            if (!Files.isDirectory(home)) {
                unpack(archive, directory, home);
            }
            return new Binaries(home, version(home));
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "PostgreSQL's programs cannot be unpacked into %s: %s".formatted(directory, Folders.reason(e)), e);
        }
    }

    Path program(String name) {
        return program(home, name);
    }

    String majorVersion() {
        return version.split("\\.", 2)[0];
    }

    // Synchronised for threads, locked for processes; who comes second finds the work done.
    private static synchronized void unpack(BinariesArchive archive, Path directory, Path home) throws IOException {
        try (var channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assert lock.isValid();
            Folders.removeLeftovers(directory, UNFINISHED);
            if (Files.isDirectory(home)) {
                return;
            }
            var unfinished = Files.createTempDirectory(directory, UNFINISHED);
            archive.unpack(unfinished);
            Program.of(program(unfinished, "postgres"), "--version")
                    .printingTo(unfinished.resolve("version"))
                    .runOrFail("PostgreSQL's programs do not run on this machine");
            Folders.publish(unfinished, home);
        }
    }

    private static Path program(Path home, String name) {
        return home.resolve("bin").resolve(Platform.WINDOWS ? name + ".exe" : name);
    }

    private static String version(Path home) throws IOException {
        var matcher = VERSION.matcher(Files.readString(home.resolve("version")));
        if (!matcher.find()) {
            throw new IOException("no version in " + home);
        }
        return matcher.group();
    }
}
