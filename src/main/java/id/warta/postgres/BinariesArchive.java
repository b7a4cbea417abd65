package id.warta.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL's programs that the build put on the class path. */
record BinariesArchive(URL location) {

    static BinariesArchive ofThisPlatform() {
        return Platform.archives().stream()
                .map(BinariesArchive.class::getResource)
                .filter(Objects::nonNull)
                .findFirst()
                .map(BinariesArchive::new)
                .orElseThrow(() -> new DatabaseUnavailable(
                        "This build of Warta carries no PostgreSQL for %s on %s; use a server of your own"
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))));
    }

    /** Names the content by its checksum and its length, so that another release of the archive has another name. */
    String key() throws IOException {
        var connection = location.openConnection();
        if (connection instanceof JarURLConnection inJar) { // which knows both without reading 15 MB at every start
            inJar.setUseCaches(false);
            try (var jar = inJar.getJarFile()) {
                var entry = jar.getEntry(inJar.getEntryName());
                return key(entry.getCrc(), entry.getSize());
            }
        }
        try (var in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            var length = in.transferTo(OutputStream.nullOutputStream());
            return key(in.getChecksum().getValue(), length);
        }
    }

    private static String key(long checksum, long length) {
        return "%08x-%d".formatted(checksum, length);
    }

    void unpack(Path folder) throws IOException {
        makeReadable(folder, true);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(location.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive reaches outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            makeReadable(path, true);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            makeReadable(path, (entry.getMode() & 0100) != 0);
        }
    }

    // For everyone, whatever the caller's umask, since PostgreSQL may run as another user than this.
    private static void makeReadable(Path path, boolean executable) throws IOException {
        if (Folders.POSIX) {
            var permissions = executable ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
