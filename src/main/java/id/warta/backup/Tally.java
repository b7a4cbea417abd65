package id.warta.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Adds up the parts of one table as they are written or read. */
final class Tally {
    private final String name;
    private final MessageDigest digest;
    private long rows;
    private int parts;
    private long bytes;

    Tally(String name) {
        this.name = name;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    void addPart() {
        parts++;
    }

    int parts() {
        return parts;
    }

    void add(byte[] text, int offset, int length) {
        digest.update(text, offset, length);
        bytes += length;
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n') { // ends a row; within one it is escaped
                rows++;
            }
        }
    }

    /** Ends the count. */
    BackupManifest.Table total() {
        return new BackupManifest.Table(name, rows, parts, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
