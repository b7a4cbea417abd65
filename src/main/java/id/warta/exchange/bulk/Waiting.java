package id.warta.exchange.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.web.Lines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Results that wait in a temporary file until it is known whether they come true. */
final class Waiting implements AutoCloseable {
    private final ObjectMapper json;
    private final Path file;
    private final OutputStream out;
    private @Nullable InputStream in;
    private @Nullable Lines lines;

    Waiting(ObjectMapper json) throws IOException {
        this.json = json;
        this.file = Files.createTempFile("warta-bulk", ".ndjson");
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    void add(BulkRow row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write('\n');
    }

    /** The next result, in the order in which they came; null after the last. None is added after the first is read. */
    @Nullable
    BulkRow next() throws IOException {
        if (lines == null) {
            out.close();
            in = Files.newInputStream(file);
            lines = new Lines(in, Integer.MAX_VALUE);
        }
        var line = lines.next();
        return line == null ? null : json.readValue(line.bytes(), BulkRow.class);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
        Files.delete(file);
    }
}
