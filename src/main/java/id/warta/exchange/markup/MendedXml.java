package id.warta.exchange.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * XML with the faults mended that exports are known for: text before the markup, an ampersand that begins no reference, as in web
 * addresses, and letters and references to letters that XML 1.0 cannot have. What is not read as it stands is noted.
 */
final class MendedXml extends Reader {
    private static final int LONGEST_REFERENCE = 10;
    private static final int KEPT = 1 << 14;
    private static final int MAX_REST = 2_000;
    private static final int LAST_CONTROL = 0x9F;
    private static final int FIRST_CONTROL = 0x80;
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final Pattern NUMBER = Pattern.compile("#(?:x([0-9a-fA-F]{1,6})|(\\d{1,7}));.*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(?:amp|lt|gt|quot|apos);.*", Pattern.DOTALL);

    private final Mends mends = new Mends();
    private final Deque<Integer> queue = new ArrayDeque<>();
    private final StringBuilder ready = new StringBuilder();
    private final StringBuilder last = new StringBuilder();
    private final Letters letters;
    private final InputStream source;
    private int line;
    private long position;
    private int taken;
    private long given;
    private long queued;
    private boolean inCdata;
    private int matched;

    private MendedXml(InputStream source) throws IOException {
        this.source = source;
        this.letters = Letters.of(source, this::mended);
    }

    static MendedXml of(InputStream in) throws IOException {
        return new MendedXml(in);
    }

    Mends mends() {
        return mends;
    }

    /** What stands before the markup. */
    String before() {
        return letters.before();
    }

    int linesBefore() {
        return letters.linesBefore();
    }

    /**
     * What stands after a place that was just read: its first letters, and how many there are.
     *
     * @param length counts what is not blank
     */
    record Rest(String beginning, long length) {}

    Rest rest(long offset) throws IOException {
        var beginning = new StringBuilder();
        long length = 0;
        int kept = (int) Math.max(0, last.length() - (given - offset));
        for (int letter : last.substring(kept).codePoints().toArray()) {
            length += rest(letter, beginning);
        }
        for (int unit = read(); unit >= 0; unit = read()) {
            length += rest(unit, beginning);
        }
        return new Rest(beginning.toString(), length);
    }

    private static int rest(int letter, StringBuilder beginning) {
        if (beginning.length() < MAX_REST) {
            beginning.appendCodePoint(letter);
        }
        return Character.isWhitespace(letter) ? 0 : 1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (taken == ready.length() && !makeReady()) {
                break;
            }
            buffer[offset + count] = ready.charAt(taken);
            taken++;
            count++;
        }
        keep(buffer, offset, count);
        return count == 0 && length > 0 ? -1 : count;
    }

    private void keep(char[] buffer, int offset, int count) {
        given += count;
        last.append(buffer, offset, count);
        if (last.length() > KEPT) {
            last.delete(0, last.length() - KEPT / 2);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean makeReady() throws IOException {
        int letter = next();
        if (letter < 0) {
            return false;
        }
        ready.setLength(0);
        taken = 0;
        track(letter);
        if (letter == '&' && !inCdata) {
            reference();
        } else {
            ready.appendCodePoint(
                    isAllowed(letter) && !isOfWindows(letter) ? letter : mended(letter, "U+%04X".formatted(letter)));
        }
        queued += ready.length();
        return true;
    }

    private int next() throws IOException {
        line = letters.line();
        position = letters.position() - queue.size();
        return queue.isEmpty() ? letters.next() : queue.remove();
    }

    private String ahead() throws IOException {
        while (queue.size() < LONGEST_REFERENCE) {
            int letter = letters.next();
            if (letter < 0) {
                break;
            }
            queue.add(letter);
        }
        var ahead = new StringBuilder();
        queue.forEach(ahead::appendCodePoint);
        return ahead.toString();
    }

    private void reference() throws IOException {
        var ahead = ahead();
        var number = NUMBER.matcher(ahead);
        if (!number.matches()) {
            ready.append(NAMED.matcher(ahead).matches() ? "&" : "&amp;");
            return;
        }
        int letter =
                number.group(1) == null ? Integer.parseInt(number.group(2)) : Integer.parseInt(number.group(1), 16);
        if (isAllowed(letter) && !isOfWindows(letter)) {
            ready.append('&');
            return;
        }
        int length = ahead.indexOf(';') + 1;
        ready.appendCodePoint(mended(letter, "the reference &" + ahead.substring(0, length)));
        for (int index = 0; index < length; index++) {
            queue.remove();
        }
    }

    /** Control characters of the ranges that windows-1252 fills are its letters; the first ones are nothing to see. */
    private int mended(int letter, String written) {
        boolean windows = isOfWindows(letter);
        char made = windows ? Letters.windows(letter) : letter < ' ' ? ' ' : Letters.REPLACEMENT;
        var as = windows && made != Letters.REPLACEMENT
                ? "read as " + made + " of windows-1252"
                : made == ' ' ? "a space stands for it" : "replaced by " + made;
        mends.add(new Mend(queued, line, position, written + " is no letter of XML: " + as));
        return made;
    }

    private void mended(int inLine, long at, String detail) {
        mends.add(new Mend(queued + queue.size(), inLine, at, detail));
    }

    private static boolean isOfWindows(int letter) {
        return letter >= FIRST_CONTROL && letter <= LAST_CONTROL;
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter < Character.MIN_SURROGATE)
                || (letter > Character.MAX_SURROGATE && letter < 0xFFFE)
                || (letter > Character.MAX_VALUE && letter <= Character.MAX_CODE_POINT);
    }

    /** Notices where CDATA begins and ends. */
    private void track(int letter) {
        var wanted = inCdata ? CDATA_END : CDATA;
        if (letter == wanted.charAt(matched)) {
            matched++;
            if (matched == wanted.length()) {
                inCdata = !inCdata;
                matched = 0;
            }
        } else if (!(inCdata && letter == ']' && matched == 2)) { // ]]] may still end it
            matched = letter == wanted.charAt(0) ? 1 : 0;
        }
    }
}
