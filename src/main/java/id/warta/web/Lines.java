package id.warta.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line, as bytes, with a limit to what one line may hold. */
public final class Lines {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int max;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public Lines(InputStream in, int max) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.max = max;
    }

    /**
     * One line without its end.
     *
     * @param tooLong whether it was longer than the limit, and is not here
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed as a whole
    public record Line(byte[] bytes, boolean tooLong) {
        public boolean isBlank() {
            for (byte letter : bytes) {
                if (letter != ' ' && letter != '\t' && letter != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** The next line; null after the last. */
    public @Nullable Line next() throws IOException {
        line.reset();
        int letter = in.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (line.size() == max) {
                skip();
                return new Line(new byte[0], true);
            }
            line.write(letter);
            letter = in.read();
        }
        return new Line(line.toByteArray(), false);
    }

    private void skip() throws IOException {
        int letter = in.read();
        while (letter >= 0 && letter != '\n') {
            letter = in.read();
        }
    }
}
