package id.warta.tag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of tags, as they are kept and as they are compared. */
public final class TagName {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private TagName() {}

    static String tidy(String name) {
        return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** What two names of one tag have in common. */
    public static String key(String name) {
        return tidy(name).toLowerCase(Locale.ROOT);
    }
}
