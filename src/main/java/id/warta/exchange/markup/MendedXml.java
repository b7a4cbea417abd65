package id.warta.exchange.markup;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * XML with two faults mended that exports are known for, and that say nothing of the rest: an ampersand that begins no reference, as
 * in web addresses, and control characters that XML 1.0 cannot have. In what UTF-16 writes nothing is mended.
 */
final class MendedXml extends FilterInputStream {
    private static final int LONGEST_REFERENCE = 10;
    private static final int MAX_BEFORE = 1 << 14;
    private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CDATA_END = "]]>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ESCAPED = "amp;".getBytes(StandardCharsets.US_ASCII);

    private final PushbackInputStream source;
    private final boolean untouched;
    private boolean inCdata;
    private int matched;
    private int inserted = ESCAPED.length;

    private MendedXml(PushbackInputStream source, boolean untouched) {
        super(source);
        this.source = source;
        this.untouched = untouched;
    }

    static MendedXml of(InputStream in) throws IOException {
        var source = new PushbackInputStream(in, MAX_BEFORE + LONGEST_REFERENCE + 1);
        var head = source.readNBytes(2);
        source.unread(head);
        boolean wide =
                head.length == 2 && (head[0] == 0 || head[1] == 0 || head[0] == (byte) 0xFE || head[0] == (byte) 0xFF);
        if (!wide) {
            skipToMarkup(source);
        }
        return new MendedXml(source, wide);
    }

    /** Past blank lines and notices that servers print before the first markup; a file without any stays as it is. */
    private static void skipToMarkup(PushbackInputStream source) throws IOException {
        var before = new ByteArrayOutputStream();
        for (int letter = source.read(); letter >= 0 && before.size() < MAX_BEFORE; letter = source.read()) {
            if (letter == '<') {
                var ahead = source.readNBytes(1);
                source.unread(ahead);
                if (ahead.length == 1 && (ahead[0] == '?' || ahead[0] == '!' || Character.isLetter(ahead[0]))) {
                    source.unread(letter);
                    return;
                }
            }
            before.write(letter);
        }
        source.unread(before.toByteArray());
    }

    @Override
    public int read() throws IOException {
        if (untouched) {
            return source.read();
        }
        if (inserted < ESCAPED.length) {
            return ESCAPED[inserted++];
        }
        int letter = source.read();
        track(letter);
        if (letter == '&' && !inCdata && !beginsReference()) {
            inserted = 0;
        }
        return letter >= 0 && letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' ? ' ' : letter;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int letter = read();
            if (letter < 0) {
                break;
            }
            buffer[offset + count] = (byte) letter;
            count++;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Notices where CDATA begins and ends. */
    private void track(int letter) {
        var wanted = inCdata ? CDATA_END : CDATA;
        if (letter == wanted[matched]) {
            matched++;
            if (matched == wanted.length) {
                inCdata = !inCdata;
                matched = 0;
            }
        } else if (!(inCdata && letter == ']' && matched == 2)) { // ]]] may still end it
            matched = letter == wanted[0] ? 1 : 0;
        }
    }

    private boolean beginsReference() throws IOException {
        var ahead = source.readNBytes(LONGEST_REFERENCE);
        source.unread(ahead);
        var text = new String(ahead, StandardCharsets.ISO_8859_1);
        return text.matches("(?s)(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});.*");
    }
}
