package id.warta.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Tables that are kept as text: a row a line. */
public final class Tables {
    private Tables() {}

    /** The rows of a table that comes with the server, named as a resource: {@code /places.txt}. */
    public static Stream<String> shipped(String name) {
        try (var table = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
            return rows(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that are neither empty nor remarks, which begin with #. */
    public static Stream<String> rows(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
