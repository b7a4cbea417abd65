package id.warta.paging;

import id.warta.secret.Digests;
import id.warta.secret.Signatures;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Writes and reads cursors: opaque to callers, and signed, so that only those given out are taken back. */
@Singleton
class Cursors {
    private static final String PURPOSE = "cursor";
    private static final int LIST_LENGTH = 8;
    private static final int MAX_LENGTH = 4_096;

    private final Signatures signatures;

    Cursors(Signatures signatures) {
        this.signatures = signatures;
    }

    String write(Cursor cursor) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(digest(cursor.list()));
            out.writeBoolean(cursor.backward());
            for (String key : cursor.keys()) {
                out.writeUTF(key);
            }
            var content = bytes.toByteArray();
            out.write(signatures.sign(PURPOSE, content));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if it was not written here; the list is compared by the caller through {@link Read#belongsTo}. */
    Optional<Read> read(String text) {
        try {
            var bytes = text.length() > MAX_LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
            int length = bytes.length - Signatures.LENGTH;
            if (length <= LIST_LENGTH
                    || !signatures.isSigned(
                            PURPOSE, Arrays.copyOf(bytes, length), Arrays.copyOfRange(bytes, length, bytes.length))) {
                return Optional.empty();
            }
            var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
            var list = in.readNBytes(LIST_LENGTH);
            boolean backward = in.readBoolean();
            List<String> keys = new ArrayList<>();
            while (in.available() > 0) {
                keys.add(in.readUTF());
            }
            return Optional.of(new Read(list, backward, List.copyOf(keys)));
        } catch (IllegalArgumentException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What a cursor says, its list still a digest. */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed as a whole
    record Read(byte[] list, boolean backward, List<String> keys) {
        boolean belongsTo(String name) {
            return Arrays.equals(list, digest(name));
        }
    }

    private static byte[] digest(String list) {
        return Arrays.copyOf(Digests.sha256(list), LIST_LENGTH);
    }
}
