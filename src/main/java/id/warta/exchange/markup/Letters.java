package id.warta.exchange.markup;

import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a file of XML, from where its markup begins. It finds the encoding as XML says, and mends what is none: a byte that
 * is plainly of windows-1252 becomes its letter, any other U+FFFD.
 */
final class Letters {
    static final char REPLACEMENT = '\uFFFD';

    private static final int MAX_BEFORE = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 4;
    private static final int ASCII = 0x80;
    private static final int BYTE = 0xFF;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern BEGINNING = Pattern.compile("<\\?xml[\\s?]|<!DOCTYPE|<rss[\\s>]|<disqus[\\s>]");
    private static final Pattern MARKUP = Pattern.compile("<[?!a-zA-Z]");
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private final InputStream source;
    private final @Nullable Reader decoded;
    private final int width;
    private final String before;
    private final int linesBefore;
    private final Listener listener;
    private byte[] bytes;
    private int at;
    private int end;
    private long passed;
    private int line = 1;
    private long lastLead = -LONGEST;
    private int previous;

    /** Hears of what is mended. */
    interface Listener {
        void mended(int line, long position, String detail);
    }

    private Letters(InputStream source, byte[] head, Listener listener) throws IOException {
        this.source = source;
        this.listener = listener;
        bytes = Arrays.copyOf(head, Math.max(head.length, BUFFER));
        end = head.length;
        var wide = wide(head);
        if (wide != null) {
            decoded = decoded(wide);
            width = 2;
            before = "";
            linesBefore = 0;
            return;
        }
        at = begins(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var text = new String(head, at, head.length - at, StandardCharsets.ISO_8859_1);
        int start = start(text);
        before = new String(head, at, start, StandardCharsets.UTF_8);
        linesBefore =
                (int) text.chars().limit(start).filter(letter -> letter == '\n').count();
        line += linesBefore;
        at += start;
        var charset = charset(text.substring(start));
        decoded = charset == null ? null : decoded(charset);
        width = 1;
    }

    static Letters of(InputStream in, Listener listener) throws IOException {
        return new Letters(in, in.readNBytes(MAX_BEFORE), listener);
    }

    /** What stands before the markup; empty if nothing does. */
    String before() {
        return before;
    }

    int linesBefore() {
        return linesBefore;
    }

    /** The line of the next letter. */
    int line() {
        return line;
    }

    /** Where in the file the next letter begins, from 1. */
    long position() {
        return passed + at + 1;
    }

    /** The next letter; -1 after the last. */
    int next() throws IOException {
        int letter = decoded == null ? utf8() : foreign(decoded);
        if (letter == '\n') {
            line++;
        }
        return letter;
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (head.length <= index || (head[index] & BYTE) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset wide(byte[] head) {
        if (begins(head, 0xFE, 0xFF) || begins(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (head.length < 2 || (head[0] != 0 && head[1] != 0)) {
            return null;
        }
        return head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Past blank lines and notices that servers print; a file without any markup stays as it is. */
    private static int start(String text) {
        var beginning = BEGINNING.matcher(text);
        if (beginning.find()) {
            return beginning.start();
        }
        var markup = MARKUP.matcher(text);
        return markup.find() ? markup.start() : 0;
    }

    /** The encoding that the file says it has, as browsers understand it; null for UTF-8, which is read here. */
    private @Nullable Charset charset(String text) {
        var encoding = ENCODING.matcher(text);
        if (!encoding.find()) {
            return null;
        }
        try {
            var charset = Charset.forName(encoding.group(1));
            if (charset.equals(StandardCharsets.ISO_8859_1)) {
                return WINDOWS;
            }
            boolean isHere = charset.equals(StandardCharsets.UTF_8)
                    || charset.equals(StandardCharsets.US_ASCII)
                    || charset.name().startsWith("UTF-16"); // which it is not, as it could be read
            return isHere ? null : charset;
        } catch (UnsupportedCharsetException unknown) {
            throw new Rejected(List.of(Fault.at(
                    "",
                    "xml",
                    Wording.of("fault.xml", line, 1, "the encoding " + encoding.group(1) + " is not known"))));
        }
    }

    private Reader decoded(Charset charset) {
        var rest = new SequenceInputStream(new ByteArrayInputStream(bytes, at, end - at), source);
        return new InputStreamReader(
                rest,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private int foreign(Reader reader) throws IOException {
        int unit = reader.read();
        if (unit < 0) {
            return -1;
        }
        long position = position();
        passed += width;
        if (unit == REPLACEMENT) {
            tell(position, "cannot be read in the encoding of the file: replaced by " + REPLACEMENT);
        } else if (Character.isHighSurrogate((char) unit)) {
            int low = reader.read();
            passed += width;
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
            return -1;
        }
        return unit;
    }

    private int utf8() throws IOException {
        int first = ahead(0);
        if (first < ASCII) {
            at += first < 0 ? 0 : 1;
            previous = first;
            return first;
        }
        int length = length(first);
        int good = 1;
        while (good < length && isContinuation(first, good, ahead(good))) {
            good++;
        }
        if (length > 1 && good == length) {
            int letter = first & (BYTE >> (length + 1));
            for (int index = 1; index < length; index++) {
                letter = (letter << 6) | (ahead(index) & 0x3F);
            }
            at += length;
            previous = first;
            return letter;
        }
        return stray(first, good);
    }

    private static int length(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        return first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? LONGEST : 1;
    }

    /** Whether a byte may follow: the second one is limited, so that no letter is written in two ways. */
    private static boolean isContinuation(int first, int index, int given) {
        if (index > 1) {
            return given >= 0x80 && given <= 0xBF;
        }
        return switch (first) {
            case 0xE0 -> given >= 0xA0 && given <= 0xBF;
            case 0xED -> given >= 0x80 && given <= 0x9F;
            case 0xF0 -> given >= 0x90 && given <= 0xBF;
            case 0xF4 -> given >= 0x80 && given <= 0x8F;
            default -> given >= 0x80 && given <= 0xBF;
        };
    }

    private int stray(int first, int length) throws IOException {
        var written = new StringBuilder("0x%02X".formatted(first));
        for (int index = 1; index < length; index++) {
            written.append(" 0x%02X".formatted(ahead(index)));
        }
        char letter = length == 1 && isPlain(first) ? windows(first) : REPLACEMENT;
        long position = position();
        tell(
                position,
                letter == REPLACEMENT
                        ? written + " is no UTF-8: replaced by " + REPLACEMENT
                        : written + " is no UTF-8: read as " + letter + " of windows-1252");
        if (first >= 0xC0 && letter == REPLACEMENT) {
            lastLead = position;
        }
        at += length;
        previous = first;
        return letter;
    }

    /** Whether a byte can only be a letter of windows-1252: it stands alone, and is no part of a letter that was broken. */
    private boolean isPlain(int given) throws IOException {
        if (windows(given) == REPLACEMENT || previous >= ASCII || ahead(1) >= ASCII) {
            return false;
        }
        if (given < 0xC0) {
            return position() - lastLead >= LONGEST;
        }
        return ahead(2) < ASCII && ahead(3) < ASCII && (Character.isLetter(previous) || Character.isLetter(ahead(1)));
    }

    /** The letter that a byte is in windows-1252; U+FFFD if it is none. */
    static char windows(int given) {
        return new String(new byte[] {(byte) given}, WINDOWS).charAt(0);
    }

    private void tell(long position, String detail) {
        listener.mended(line, position, detail);
    }

    /** A byte that is not read yet; -1 after the last. */
    private int ahead(int distance) throws IOException {
        if (at + distance >= end) {
            refill();
        }
        return at + distance < end ? bytes[at + distance] & BYTE : -1;
    }

    private void refill() throws IOException {
        int left = end - at;
        var fresh = new byte[BUFFER];
        System.arraycopy(bytes, at, fresh, 0, left);
        passed += at;
        at = 0;
        bytes = fresh;
        int read = source.readNBytes(bytes, left, BUFFER - left);
        end = left + read;
    }
}
