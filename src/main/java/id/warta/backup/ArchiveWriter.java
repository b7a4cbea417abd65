package id.warta.backup;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes a backup into a stream, a part of a table at a time. */
final class ArchiveWriter implements AutoCloseable {
    /** A tar archive says the length of an entry before its content, so this much is held in memory, and a longer row whole. */
    private static final int PART = 4 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int FOR_OWNER_ONLY = 0100600;

    private final TarArchiveOutputStream tar;
    private final Date modified;
    private final List<BackupManifest.Table> tables = new ArrayList<>();

    ArchiveWriter(OutputStream out, BackupHead head) throws IOException {
        var zstd = new ZstdOutputStream(new BufferedOutputStream(out, BUFFER));
        zstd.setChecksum(true);
        tar = new TarArchiveOutputStream(zstd);
        modified = Date.from(Instant.parse(head.takenAt()));
        write(Entries.HEAD, Entries.JSON.writeValueAsBytes(head));
    }

    /** Begins the rows of a table. */
    TableWriter table(String name) {
        return new TableWriter(name);
    }

    /** Writes the end, without which the archive is not whole. */
    BackupManifest finish(List<BackupManifest.Sequence> sequences) throws IOException {
        var manifest = new BackupManifest(tables, sequences, List.of());
        write(Entries.MANIFEST, Entries.JSON.writeValueAsBytes(manifest));
        tar.finish();
        return manifest;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void write(String name, byte[] content) throws IOException {
        begin(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(FOR_OWNER_ONLY);
        entry.setModTime(modified);
        tar.putArchiveEntry(entry);
    }

    /** Collects rows until they make a part. */
    final class TableWriter {
        private final String name;
        private final Tally tally;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();

        private TableWriter(String name) {
            this.name = name;
            tally = new Tally(name);
        }

        void row(byte[] text) throws IOException {
            if (part.size() > 0 && part.size() + text.length > PART) {
                writePart();
            }
            part.writeBytes(text);
            tally.add(text, 0, text.length);
        }

        void end() throws IOException {
            if (part.size() > 0) {
                writePart();
            }
            tables.add(tally.total());
        }

        private void writePart() throws IOException {
            tally.addPart();
            begin(Entries.part(name, tally.parts()), part.size());
            part.writeTo(tar);
            tar.closeArchiveEntry();
            part.reset();
        }
    }
}
