package id.warta.setting;

import static java.util.Locale.ROOT;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One setting.
 *
 * @param property its name as a system property: {@code warta.site.base-url}
 * @param standard what it says if nobody says anything; null if that is no value
 * @param otherwise what holds if nobody says anything, for people
 * @param meaning what it is for, after "It is" or in a few words
 */
public record Setting(
        Section section,
        String property,
        Kind kind,
        @Nullable String standard,
        String otherwise,
        String meaning,
        boolean isSecret) {
    private static final int MAX_SHOWN = 80;

    /** Its name as an environment variable: {@code WARTA_SITE_BASE_URL}. */
    public String variable() {
        return variable(property);
    }

    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(ROOT);
    }

    /** A value as people may see it, in one line without secrets. */
    public String open(String value) {
        return isSecret
                ? "(%d characters, not shown)".formatted(value.length())
                : value.replaceAll("(?i)(password=)[^&]*", "$1…")
                        .replaceAll("(://)[^/@\\s]*@", "$1…@")
                        .replaceAll("\\p{Cntrl}", " ");
    }

    private String quoted(String value) {
        var open = open(value);
        return isSecret ? open : '"' + (open.length() > MAX_SHOWN ? open.substring(0, MAX_SHOWN) + "…" : open) + '"';
    }

    /** What is wrong with a value, in one line; empty if nothing is. */
    Optional<String> fault(String name, String value) {
        return kind.fault(value).map(reason -> fault(name, value, reason));
    }

    String fault(String name, String value, String reason) {
        var because = reason.isEmpty() ? "" : " (" + reason + ")";
        return "%s says %s; it may say %s%s".formatted(name, quoted(value), kind.expected(), because);
    }
}
