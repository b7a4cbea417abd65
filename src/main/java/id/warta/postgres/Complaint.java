package id.warta.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What PostgreSQL's programs had to say about a failure, in one line. */
final class Complaint {
    private static final Pattern LOG_PREFIX = Pattern.compile("^\\d{4}-\\S+ \\S+ \\S+ \\[\\d+] ");
    private static final int MOST_BYTES = 16_384;
    private static final int MOST_LINES = 6;

    private Complaint() {}

    /** Reads it from a file, from this byte on; empty if there is nothing. */
    static String in(Path file, long start) {
        var lines = text(file, start)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - MOST_LINES)) // the last ones tell why
                .map(line -> LOG_PREFIX.matcher(line).replaceFirst(""))
                .collect(Collectors.joining("; "));
    }

    private static String text(Path file, long start) {
        try (var channel = FileChannel.open(file)) {
            var bytes = ByteBuffer.allocate(MOST_BYTES);
            channel.read(bytes, Math.max(start, channel.size() - MOST_BYTES));
            return new String(bytes.array(), 0, bytes.position(), UTF_8);
        } catch (IOException e) {
            return ""; // the failure itself matters more than what was said of it
        }
    }
}
