package id.warta.text;

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
