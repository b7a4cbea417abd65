package id.warta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the packaged program, to its end: its exit code and what it wrote. */
record ProgramRun(int code, List<String> out, List<String> err) {
    private static final int PATIENCE = 120;

    static ProgramRun of(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "run", ".out");
        var err = Files.createTempFile(folder, "run", ".err");
        var process = begin(folder, environment, out, err, arguments);
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end: " + Files.readString(out) + Files.readString(err));
        }
        return new ProgramRun(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    static Process begin(Path folder, Map<String, String> environment, Path out, Path err, String... arguments)
            throws IOException {
        var words = ServerProcess.words(List.of());
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
