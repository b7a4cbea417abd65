package id.warta.text;

/** Counts words as a reader would: {@code anak-anak}, {@code Jum'at} and {@code 1.000} are one each. */
public final class Words {
    private static final int PER_MINUTE = 200;

    private Words() {}

    public static int count(String text) {
        int words = 0;
        int last = 0; // the code point before, 0 at the start
        boolean inWord = false;
        for (int at = 0; at < text.length(); at += Character.charCount(last)) {
            int current = text.codePointAt(at);
            if (isPart(current)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (inWord) {
                int after = at + Character.charCount(current);
                inWord = isPart(last) && after < text.length() && joins(last, current, text.codePointAt(after));
            }
            last = current;
        }
        return words;
    }

    public static int minutes(int words) {
        return (words + PER_MINUTE - 1) / PER_MINUTE;
    }

    private static boolean isPart(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }

    private static boolean joins(int before, int joint, int after) {
        return switch (joint) {
            case '\'', '\u2019', '\u02BC', '-', '\u2010', '\u2011', '\u00AD' -> isPart(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }
}
