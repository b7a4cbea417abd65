package id.warta.body;

/**
 * Keeps Markdown from nesting a quote or list in the next a thousandfold, for which CommonMark takes time without end.
 * No reader can tell a hundredth quote in a quote from the ninety-ninth.
 */
final class NestingLimit {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_INDENT = 800; // a list may go deeper from line to line, but only by indentation

    private NestingLimit() {}

    /** Escapes the marker after the hundredth of a line, each of which would open a quote or list inside the last. */
    static String apply(String markdown) {
        var shortened = new StringBuilder();
        int copied = 0;
        for (int start = 0; start < markdown.length(); start = endOfLine(markdown, start) + 1) {
            int excess = excessMarker(markdown, start);
            if (excess >= 0) {
                shortened.append(markdown, copied, excess).append('\\');
                copied = excess;
            }
        }
        return copied == 0
                ? markdown
                : shortened.append(markdown, copied, markdown.length()).toString();
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int excessMarker(String text, int from) {
        int end = endOfLine(text, from);
        int at = from;
        for (int markers = 0; ; markers++) {
            while (at < end && isSpace(text.charAt(at))) {
                at++;
            }
            int marker = at;
            while (at < end && Character.isDigit(text.charAt(at))) {
                at++;
            }
            int sign = at++;
            if (sign >= end || !isMarker(text, marker, sign, end)) {
                return -1;
            }
            if (markers == MAX_DEPTH || sign - from > MAX_INDENT) {
                return isRule(text, from, end) ? -1 : sign;
            }
        }
    }

    private static boolean isMarker(String text, int start, int sign, int end) {
        boolean isBeforeSpace = sign + 1 >= end || isSpace(text.charAt(sign + 1));
        return switch (text.charAt(sign)) {
            case '>' -> start == sign;
            case '-', '+', '*' -> start == sign && isBeforeSpace;
            case '.', ')' -> start < sign && isBeforeSpace;
            default -> false;
        };
    }

    /** {@code * * * *} is a line across the page, however long. */
    private static boolean isRule(String text, int from, int end) {
        var signs = text.substring(from, end).replace(" ", "").replace("\t", "");
        char sign = signs.charAt(0);
        return (sign == '-' || sign == '*') && signs.chars().allMatch(each -> each == sign);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t';
    }
}
