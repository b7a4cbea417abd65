package id.warta.body;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** Where advertising goes in a body: {@code <div data-ad-slot="name"></div>}, or {@code <!-- ad:name -->} for short. */
final class AdSlots {
    static final String ATTRIBUTE = "data-ad-slot";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final String SHORTHAND = "ad:";

    private AdSlots() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean isSlot(Element element) {
        return element.normalName().equals("div") && element.hasAttr(ATTRIBUTE);
    }

    static Optional<Element> fromShorthand(Comment comment) {
        var text = comment.getData().strip();
        return Optional.of(text)
                .filter(data -> data.startsWith(SHORTHAND))
                .map(data -> data.substring(SHORTHAND.length()))
                .filter(AdSlots::isName)
                .map(name -> new Element("div").attr(ATTRIBUTE, name));
    }

    static String toShorthand(Element slot) {
        return "<!-- " + SHORTHAND + slot.attr(ATTRIBUTE) + " -->";
    }
}
