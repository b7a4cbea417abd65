package id.warta.text;

import java.lang.Character.UnicodeScript;

/** What PostgreSQL can hold: its text knows no U+0000, and UTF-8 knows no half of a surrogate pair. */
public final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** Whether the text can be stored exactly as it is. */
    public static boolean isStorable(String text) {
        return firstUnstorable(text, 0) < 0;
    }

    public static String makeStorable(String text) {
        int at = firstUnstorable(text, 0);
        if (at < 0) {
            return text;
        }
        var storable = new StringBuilder(text);
        while (at >= 0) {
            storable.setCharAt(at, REPLACEMENT);
            at = firstUnstorable(text, at + 1);
        }
        return storable.toString();
    }

    /**
     * The text without what nobody sees and what hides a word from a search: soft hyphens, zero-width spaces, byte order marks, and joiners
     * that stand at a Latin letter. The joiners of Persian, Arabic, Indic scripts and emoji mean something, and so do the spaces of scripts
     * that write none.
     */
    public static String withoutInvisible(String text) {
        int at = 0;
        while (at < text.length() && !isInvisible(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var visible = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (!isInvisible(text, at)) {
                visible.append(text.charAt(at));
            }
        }
        return visible.toString();
    }

    private static boolean isInvisible(String text, int at) {
        return switch (text.charAt(at)) {
            case '\u00AD', '\u2060', '\uFEFF' -> true;
            case '\u200B' -> !isOfSpacelessScript(text, at - 1) && !isOfSpacelessScript(text, at + 1);
            case '\u200C', '\u200D' -> isLatin(text, at - 1) || isLatin(text, at + 1);
            default -> false;
        };
    }

    private static boolean isLatin(String text, int at) {
        return isOf(text, at, UnicodeScript.LATIN);
    }

    private static boolean isOfSpacelessScript(String text, int at) {
        return isOf(text, at, UnicodeScript.THAI)
                || isOf(text, at, UnicodeScript.KHMER)
                || isOf(text, at, UnicodeScript.LAO)
                || isOf(text, at, UnicodeScript.MYANMAR);
    }

    private static boolean isOf(String text, int at, UnicodeScript script) {
        return at >= 0 && at < text.length() && UnicodeScript.of(text.charAt(at)) == script;
    }

    private static int firstUnstorable(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == 0 || Character.isLowSurrogate(character)) {
                return at;
            }
            if (Character.isHighSurrogate(character)) {
                if (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    return at;
                }
                at++; // the pair is whole
            }
        }
        return -1;
    }
}
