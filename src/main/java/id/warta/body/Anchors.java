package id.warta.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Names of places in a body. Each gets a prefix, so that no name of the page around it is met, and links inside the body follow. Of two
 * of one name the first has it, as in browsers.
 */
final class Anchors {
    static final String PREFIX = "isi-";

    private static final Pattern NAME = Pattern.compile(PREFIX + "[\\p{L}\\p{N}._:-]{1,100}");
    private static final Pattern OF_CLIPBOARD = Pattern.compile("docs-internal-guid-.*|_heading=.*|_GoBack|h\\.\\w+");

    private Anchors() {}

    static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    static void translate(Element body, Removals removals) {
        Set<String> names = new HashSet<>();
        for (var element : body.select("[id], a[name]")) {
            if (element.hasAttr("id")) {
                name(element, element.attr("id"), names, removals);
            } else {
                name(element, element.attr("name"), names, removals);
            }
            if (element.normalName().equals("a") && element.attr("name").equals(element.id())) {
                element.removeAttr("name");
            }
        }
        for (var link : body.select("a[href^=#]")) {
            var name = prefixed(decoded(link.attr("href").substring(1)));
            if (names.contains(name)) {
                link.attr("href", "#" + name);
            }
        }
    }

    private static void name(Element element, String given, Set<String> names, Removals removals) {
        if (OF_CLIPBOARD.matcher(given).matches()) {
            element.removeAttr("id");
            return;
        }
        var name = prefixed(given.strip());
        if (isName(name) && names.add(name)) {
            if (element.attr("name").equals(given)) {
                element.removeAttr("name");
            }
            element.attr("id", name);
        } else if (isName(name)) {
            element.removeAttr("id");
            removals.attribute("id", element, given);
        }
    }

    private static String prefixed(String name) {
        return name.startsWith(PREFIX) ? name : PREFIX + name;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
