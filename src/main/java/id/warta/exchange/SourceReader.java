package id.warta.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads the files of one system, in memory that does not grow with them. */
public interface SourceReader {
    ImportType type();

    /**
     * Hands everything in the file on, in its order.
     *
     * @throws id.warta.problem.Rejected saying where and why, if the file as a whole cannot be read
     */
    void read(Path file, ImportOptions options, RecordSink sink) throws IOException;

    /** Takes what was read. */
    interface RecordSink {
        void add(SourceRecord record);

        /** Takes a file along with its record, which gets the SHA-256 and the size. */
        void keep(SourceRecord record, InputStream content) throws IOException;
    }
}
