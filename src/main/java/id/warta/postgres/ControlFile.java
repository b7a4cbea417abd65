package id.warta.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** What {@code pg_control} says of a cluster; the start of the file is the same in all versions of PostgreSQL. */
final class ControlFile {
    /** Behind the identifier of the system, 8 bytes, and two versions of 4 bytes each. */
    private static final int STATE = 16;

    private static final int SHUT_DOWN = 1;

    private ControlFile() {}

    /** Whether the database's last act was an orderly stop, so that its files are of one moment. */
    static boolean isShutDown(Path cluster) throws IOException {
        try (var channel = FileChannel.open(cluster.resolve("global").resolve("pg_control"))) {
            var state = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
            return channel.read(state, STATE) == Integer.BYTES && state.getInt(0) == SHUT_DOWN;
        }
    }
}
