package id.warta.body;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The declarations in a {@code style} attribute, as far as words mean something else with them. */
final class Style {
    private static final int MAX_LENGTH = 4_000;
    private static final Set<String> BOLD = Set.of("bold", "bolder", "600", "700", "800", "900");
    private static final Set<String> PLAIN = Set.of("normal", "400", "lighter", "300");

    private final Map<String, String> declarations = new LinkedHashMap<>();

    private Style() {}

    static Style of(Element element) {
        var style = new Style();
        var written = element.attr("style");
        if (written.length() <= MAX_LENGTH) {
            for (var declaration : written.split(";", -1)) {
                int colon = declaration.indexOf(':');
                if (colon > 0) {
                    style.declarations.put(
                            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return style;
    }

    String get(String property) {
        return declarations.getOrDefault(property, "");
    }

    boolean isBold() {
        return BOLD.contains(get("font-weight"));
    }

    boolean isNotBold() {
        return PLAIN.contains(get("font-weight"));
    }

    boolean isItalic() {
        return get("font-style").matches("italic|oblique.*");
    }

    boolean isUpright() {
        return get("font-style").equals("normal");
    }

    boolean isLined(String where) {
        return (get("text-decoration") + " " + get("text-decoration-line")).contains(where);
    }
}
