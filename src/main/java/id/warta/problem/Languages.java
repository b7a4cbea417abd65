package id.warta.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of Warta's two languages a caller prefers. */
public final class Languages {
    private Languages() {}

    /** By RFC 4647 lookup; English for a header that is absent, names neither, or can't be read. */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 1_000) {
            return Locale.ENGLISH;
        }
        try {
            var chosen = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), Wording.LANGUAGES);
            return chosen == null ? Locale.ENGLISH : chosen;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) { // the JDK throws the second for "-"
            return Locale.ENGLISH;
        }
    }

    /** Whether no range begins with a dash, which the JDK's own reading of ranges fails at. */
    static boolean areReadable(String acceptLanguage) {
        for (int at = acceptLanguage.indexOf('-'); at >= 0; at = acceptLanguage.indexOf('-', at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(acceptLanguage.charAt(at - 1))) {
                return false;
            }
        }
        return true;
    }
}
