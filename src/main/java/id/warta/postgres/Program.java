package id.warta.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program, to its end. What it prints goes into a file and not through a pipe, for the server that {@code pg_ctl}
 * starts could hold the pipe open for ever.
 */
final class Program {
    private final String name;
    private final ProcessBuilder builder;
    private String input = "";
    private @Nullable Path output;

    private Program(String name, List<String> command) {
        this.name = name;
        builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        var environment = builder.environment();
        environment.keySet().removeIf(it -> it.startsWith("PG")); // such as PGDATA and PGPORT
        environment.put("LC_ALL", "C"); // English, for what the code reads
        environment.put("TZ", "UTC");
    }

    static Program of(Path executable, String... arguments) {
        return of(executable.toString(), arguments);
    }

    static Program of(String executable, String... arguments) {
        var command = new ArrayList<>(List.of(arguments));
        command.add(0, executable);
        return new Program(new File(executable).getName(), command);
    }

    /** Puts another command before this one. */
    Program after(List<String> prefix) {
        builder.command().addAll(0, prefix);
        return this;
    }

    Program in(Path directory) {
        builder.directory(directory.toFile());
        return this;
    }

    Program reading(String text) {
        input = text;
        return this;
    }

    Program printingTo(Path file) {
        output = file;
        builder.redirectOutput(file.toFile());
        return this;
    }

    /** Gives the exit status. */
    int run() {
        try {
            var process = builder.start();
            try (var stdin = process.outputWriter(UTF_8)) {
                stdin.write(input);
            } catch (IOException e) {
                // It did not read to the end; its status and its output tell why.
            }
            return await(process);
        } catch (IOException e) {
            throw new DatabaseUnavailable(String.valueOf(e.getMessage()), e); // names the program and the reason
        }
    }

    /** Throws what the program printed, after these words, unless it succeeds. */
    void runOrFail(String failure) {
        var status = run();
        if (status != 0) {
            throw new DatabaseUnavailable("%s: %s".formatted(failure, printed(status)));
        }
    }

    private String printed(int status) {
        var said = output == null ? "" : Complaint.in(output, 0);
        return said.isEmpty() ? "%s ended with status %d".formatted(name, status) : said;
    }

    // A program half way through leaves more to repair than a late answer to an interrupt.
    private static int await(Process process) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
