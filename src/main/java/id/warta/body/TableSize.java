package id.warta.body;

import java.util.Iterator;

/**
 * Guards against tables that are small as Markdown and huge as HTML: each row, however short, is filled up to the
 * columns of the header, so a thousand columns over ten thousand lines would be ten million cells.
 */
final class TableSize {
    static final int MAX_CELLS = 200_000;

    private static final String DELIMITER_ROW = "|-: \t";
    private static final String AROUND_IT = ">*+.)0123456789"; // it may stand in a quote or a list

    private TableSize() {}

    static boolean isBearable(String markdown) {
        long columns = 0;
        long lines = 0;
        for (Iterator<String> each = markdown.lines().iterator(); each.hasNext(); lines++) {
            columns = Math.max(columns, columns(each.next()));
        }
        return columns * lines <= MAX_CELLS;
    }

    private static int columns(String line) {
        int bars = 0;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (DELIMITER_ROW.indexOf(character) < 0 && AROUND_IT.indexOf(character) < 0) {
                return 0;
            }
            bars += character == '|' ? 1 : 0;
        }
        return bars + 1;
    }
}
