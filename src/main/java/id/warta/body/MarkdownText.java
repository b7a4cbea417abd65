package id.warta.body;

import java.util.regex.Pattern;

/** Words in Markdown that mean nothing but themselves. */
final class MarkdownText {
    private static final Pattern SPACE = Pattern.compile("[ \t\n\f\r]+");
    private static final Pattern SIGN = Pattern.compile(
            "[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|~(?=~)|(?<=~)~|&(?=#?\\w{1,40};)");
    private static final Pattern SIGN_AT_START =
            Pattern.compile("(?m)^(?:[-+](?=[ \t]|$)|#{1,6}(?=[ \t]|$)|>|=+[ \t]*$|-(?=[- \t]*$))");
    private static final Pattern NUMBER_AT_START = Pattern.compile("(?m)^(\\d{1,9})([.)])(?=[ \t]|$)");
    private static final Pattern BLANK_LINE = Pattern.compile("(?<=\n)([ \t\f\r]*)\n");

    private MarkdownText() {}

    static String escape(String words) {
        return SIGN.matcher(SPACE.matcher(words).replaceAll(" ")).replaceAll("\\\\$0");
    }

    /** What makes lists, headings and quotes of words does so at the start of a line only. */
    static String escapeStarts(String lines) {
        return NUMBER_AT_START
                .matcher(SIGN_AT_START.matcher(lines).replaceAll("\\\\$0"))
                .replaceAll("$1\\\\$2");
    }

    /** HTML that Markdown takes as one block to its end. */
    static String withoutBlankLines(String html) {
        return BLANK_LINE.matcher(html).replaceAll("$1&#10;");
    }

    /** More backticks than stand anywhere in the code. */
    static String fence(String code, int least) {
        int longest = least - 1;
        int run = 0;
        for (int at = 0; at < code.length(); at++) {
            run = code.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }
}
