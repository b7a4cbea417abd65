package id.warta.exchange.markdown;

import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip archive. It is read as a stream, so that what it says of itself costs nothing; names that lead out of it, and archives that
 * unpack to far more than they are, are refused.
 */
record Archive(Path file) {
    private static final int MAX_ENTRIES = 200_000;
    private static final long FREE_BYTES = 64L << 20;
    private static final int MAX_RATIO = 50;

    /** Sees the files in an archive. */
    interface Visitor {
        /** Sees a file; what is left unread is passed over. */
        void visit(String name, InputStream content) throws IOException;
    }

    /**
     * Shows all files in their order, but for those that an operating system hides.
     *
     * @throws Rejected if it is no archive, or a hostile one
     */
    void walk(Visitor visitor) throws IOException {
        var budget = new long[] {FREE_BYTES + MAX_RATIO * Files.size(file)};
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int entries = 0;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                if (entries > MAX_ENTRIES) {
                    throw refused("fault.zip-entries", MAX_ENTRIES);
                }
                checkName(entry.getName());
                var content = new Metered(in, budget);
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    visitor.visit(entry.getName(), content);
                }
                content.transferTo(OutputStream.nullOutputStream());
            }
            if (entries == 0) {
                throw refused("fault.zip", "no entries");
            }
        } catch (ZipException | EOFException e) {
            throw refused("fault.zip", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) { // a name that is no UTF-8
            throw refused("fault.zip", "a name is not UTF-8");
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static void checkName(String name) {
        boolean leads = name.startsWith("/")
                || name.contains("\\")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
        if (leads) {
            throw refused("fault.zip-name", name.length() <= 100 ? name : name.substring(0, 100));
        }
    }

    private static Rejected refused(String key, Object... values) {
        return new Rejected(List.of(Fault.at("", "zip", Wording.of(key, values))));
    }

    /** The content of one file, paid out of what the archive may unpack to. */
    private static final class Metered extends FilterInputStream {
        private final long[] budget;

        Metered(InputStream in, long[] budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            pay(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            pay(read);
            return read;
        }

        @Override
        public long skip(long length) throws IOException {
            long skipped = super.skip(length);
            pay(skipped);
            return skipped;
        }

        /** The archive goes on after this file. */
        @Override
        public void close() {}

        private void pay(long bytes) {
            budget[0] -= Math.max(0, bytes);
            if (budget[0] < 0) {
                throw refused("fault.zip-bomb");
            }
        }
    }
}
