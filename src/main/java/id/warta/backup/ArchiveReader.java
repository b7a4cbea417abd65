package id.warta.backup;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads a backup from a stream once, from its beginning to its end, and holds what it reads against the manifest. */
final class ArchiveReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_JSON = 64 << 20;

    private final InputStream plain;
    private final TarArchiveInputStream tar;
    private final BackupHead head;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    ArchiveReader(InputStream in) {
        try {
            plain = new ZstdInputStream(new BufferedInputStream(in, BUFFER));
            tar = new TarArchiveInputStream(plain);
            var first = tar.getNextEntry();
            if (first == null || !first.getName().equals(Entries.HEAD)) {
                throw new BackupBroken("it is not a backup of Warta");
            }
            head = read(first, BackupHead.class);
        } catch (IOException e) {
            throw new BackupBroken("it is not a backup of Warta, or is cut off: " + e.getMessage(), e);
        }
        if (head.format() != BackupHead.FORMAT) {
            throw new BackupFailed("The backup has the format %d of Warta %s; this Warta reads the format %d"
                    .formatted(head.format(), head.warta(), BackupHead.FORMAT));
        }
        head.tables().forEach(table -> tallies.put(table.name(), new Tally(table.name())));
    }

    BackupHead head() {
        return head;
    }

    /**
     * Gives every part to the consumer, which reads it to its end, and then the manifest.
     *
     * @throws BackupBroken if anything is missing, too much or not as it was written
     */
    BackupManifest readParts(PartConsumer consumer) throws BackupBroken {
        var entry = next();
        for (; !entry.getName().equals(Entries.MANIFEST); entry = next()) {
            var name = Entries.PART.matcher(entry.getName());
            var tally = name.matches() ? tallies.get(name.group(1)) : null;
            if (tally == null) {
                throw new BackupBroken("it holds %s, which does not belong there".formatted(entry.getName()));
            }
            tally.addPart();
            if (Integer.parseInt(name.group(2)) != tally.parts()) {
                throw new BackupBroken("part %d of %s is missing".formatted(tally.parts(), name.group(1)));
            }
            consumer.accept(name.group(1), new Tallied(tally));
        }
        return verified(entry);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private TarArchiveEntry next() {
        try {
            var entry = tar.getNextEntry();
            if (entry == null) {
                throw new BackupBroken("its end is missing");
            }
            return entry;
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    private BackupManifest verified(TarArchiveEntry end) {
        try {
            var manifest = read(end, BackupManifest.class);
            var read = tallies.values().stream().map(Tally::total).toList();
            difference(manifest.tables(), read).ifPresent(table -> {
                throw new BackupBroken("the rows of %s are not those that were written".formatted(table));
            });
            if (tar.getNextEntry() != null) {
                throw new BackupBroken("it goes on behind its end");
            }
            plain.transferTo(OutputStream.nullOutputStream()); // to the checksum of the compression
            return manifest;
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    private static Optional<String> difference(List<BackupManifest.Table> written, List<BackupManifest.Table> read) {
        return written.size() == read.size()
                ? written.stream()
                        .filter(table -> !read.contains(table))
                        .map(BackupManifest.Table::name)
                        .findFirst()
                : Optional.of("some tables");
    }

    private static BackupBroken cutOff(IOException cause) {
        return new BackupBroken("it is damaged or cut off: " + cause.getMessage(), cause);
    }

    private <T> T read(TarArchiveEntry entry, Class<T> type) throws IOException {
        if (entry.getSize() > LONGEST_JSON) {
            throw new IOException(entry.getName() + " is too long");
        }
        return Entries.JSON.readValue(tar.readAllBytes(), type);
    }

    /** Takes a part of a table. */
    interface PartConsumer {
        void accept(String table, InputStream rows);
    }

    /** The present entry, counted as it is read. */
    private final class Tallied extends FilterInputStream {
        private final Tally tally;

        private Tallied(Tally tally) {
            super(tar);
            this.tally = tally;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                int count = tar.read(target, offset, length);
                if (count > 0) {
                    tally.add(target, offset, count);
                }
                return count;
            } catch (IOException e) {
                throw cutOff(e);
            }
        }

        @Override
        public void close() {
            // the next entry follows
        }
    }
}
