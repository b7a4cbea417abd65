package id.warta.body;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Walks a body ahead of jsoup's cleaner: writes down what the cleaner is about to remove, and condemns what the cleaner
 * would let pass, by a name that is on no list.
 */
final class Inspection implements NodeVisitor {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_DEPTH_AS_WRITTEN = 400;
    private static final List<String> OF_EVERY_ELEMENT = List.of("id", "dir", "lang");
    private static final String TOO_DEEP = "element nested deeper than " + MAX_DEPTH + " levels";

    private static final String CONDEMNED = "condemned";

    /** Elements whose text is no prose: it goes with them. */
    private static final Set<String> WITH_CONTENT = Set.of(
            "applet",
            "canvas",
            "datalist",
            "embed",
            "frameset",
            "head",
            "iframe",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title");

    /** Elements that separate what they hold from what surrounds them. They become plain containers. */
    private static final Set<String> CONTAINERS = Set.of(
            "address", "center", "fieldset", "form", "header", "hgroup", "legend", "main", "menu", "nav", "search");

    /** Here a container would be thrown out again by the next parser. */
    private static final Set<String> NO_PLACE_FOR_CONTAINERS =
            Set.of("table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "p", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Safelist allowed;
    private final Removals removals;
    private int depth;

    Inspection(Safelist allowed, Removals removals) {
        this.allowed = allowed;
        this.removals = removals;
    }

    @Override
    public void head(Node node, int ignored) {
        Deadline.check();
        if (node instanceof Element element) {
            if (depth >= MAX_DEPTH) {
                flatten(element, removals);
            }
            inspect(element);
            depth += isKept(element) ? 1 : 0;
        } else if (node instanceof Comment comment) {
            AdSlots.fromShorthand(comment)
                    .ifPresentOrElse(
                            comment::replaceWith, () -> removals.add("<!-- comment -->", List.of(comment.getData())));
        } else if (!(node instanceof TextNode)) {
            removals.add("<!-- comment -->"); // processing instructions and the like
        }
    }

    @Override
    public void tail(Node node, int ignored) {
        if (node instanceof Element element) {
            depth -= isKept(element) ? 1 : 0;
        }
    }

    /** Leaves the words only of what is nested so deeply that every step through it would cost as much as it is deep. */
    static void limitDepth(Element body, Removals removals) {
        body.traverse((node, depth) -> {
            if (depth >= MAX_DEPTH_AS_WRITTEN && node instanceof Element element) {
                flatten(element, removals);
            }
        });
    }

    private static void flatten(Element element, Removals removals) {
        if (element.childrenSize() > 0) {
            removals.add(
                    TOO_DEEP,
                    element.stream()
                            .flatMap(each -> Removals.saidByAttributes(each).stream())
                            .toList());
            var words = element.wholeText();
            element.empty().appendText(words);
        }
    }

    private boolean isKept(Element element) {
        return allowed.isSafeTag(element.normalName());
    }

    private void inspect(Element element) {
        var name = element.normalName();
        if (name.equals("body")) {
            return; // the parser's own
        }
        if (!isKept(element)) {
            refuse(element, name);
        } else if (depth >= MAX_DEPTH) {
            condemn(element, TOO_DEEP);
        } else if (name.equals("iframe")) {
            inspectFrame(element);
        } else if (name.equals("img") && !element.hasAttr("src")) {
            condemn(element, "<img> without src");
        } else if (isPlayer(name) && !element.hasAttr("src") && element.selectFirst("> source[src]") == null) {
            condemnWhole(element, "<" + name + "> without src");
        } else if ((name.equals("source") || name.equals("track")) && !isIn(element, "video", "audio")) {
            condemn(element, "<" + name + ">");
        } else if (name.equals("footer") && !isIn(element, "blockquote", "aside")) {
            becomeContainer(element);
        } else {
            inspectAttributes(element, name);
        }
    }

    private static boolean isPlayer(String name) {
        return name.equals("video") || name.equals("audio");
    }

    private static boolean isIn(Element element, String... names) {
        return isAmong(element.parent(), Set.of(names));
    }

    private void refuse(Element element, String name) {
        if (WITH_CONTENT.contains(name)) {
            removals.element(name, Removals.said(element));
            element.empty();
        } else if (CONTAINERS.contains(name)
                && !isAmong(element.parent(), NO_PLACE_FOR_CONTAINERS)
                && depth < MAX_DEPTH) {
            becomeContainer(element);
        } else {
            removals.element(name, Removals.saidByAttributes(element));
        }
    }

    private void becomeContainer(Element element) {
        removals.element(element.normalName(), Removals.saidByAttributes(element));
        element.tagName("div");
        element.attributes().asList().stream()
                .filter(attribute -> !OF_EVERY_ELEMENT.contains(attribute.getKey()))
                .forEach(attribute -> element.removeAttr(attribute.getKey()));
        inspectAttributes(element, "div");
    }

    private static boolean isAmong(@Nullable Element element, Set<String> names) {
        return element != null && names.contains(element.normalName());
    }

    private void inspectFrame(Element frame) {
        var address = frame.attr("src");
        if (Embeds.provider(address).isPresent()) {
            var inside = frame.childNodes().stream().map(Removals::words).toList();
            if (inside.stream().anyMatch(words -> !words.isBlank())) {
                removals.add("text inside <iframe>", inside);
            }
            inspectAttributes(frame, "iframe");
            frame.empty();
        } else {
            condemnWhole(frame, address.isEmpty() ? "<iframe> without src" : "<iframe> of " + Removals.name(address));
        }
    }

    /** Removes an element, and leaves what it holds. */
    private void condemn(Element element, String what) {
        removals.add(what, Removals.saidByAttributes(element));
        element.tagName(CONDEMNED);
    }

    private void condemnWhole(Element element, String what) {
        removals.add(what, Removals.said(element));
        element.empty().tagName(CONDEMNED);
    }

    /** A page that was opened does not get hold of the page that opened it. */
    private void inspectRelations(Element link) {
        var relations = link.attr("rel").split("\\s+", -1);
        var kept = Arrays.stream(relations)
                .filter(it -> !it.equalsIgnoreCase("opener"))
                .collect(Collectors.joining(" "));
        if (kept.length() < String.join(" ", relations).length()) {
            removals.attribute("rel", link, "opener");
            link.attr("rel", kept);
            if (kept.isEmpty()) {
                link.removeAttr("rel");
            }
        }
    }

    private void inspectAttributes(Element element, String name) {
        if (name.equals("a") && element.hasAttr("rel")) {
            inspectRelations(element);
        }
        for (Attribute attribute : element.attributes()) {
            if (allowed.isSafeAttribute(name, element, attribute)) {
                continue;
            }
            var key = attribute.getKey();
            if (!Allowed.isLink(name, key)) {
                removals.attribute(key, element, attribute.getValue());
            } else if (name.equals("img")) {
                removals.link(attribute.getValue(), name, Removals.saidByAttributes(element));
                element.tagName(CONDEMNED); // a picture without an address is a hole in the page
            } else {
                removals.link(attribute.getValue(), name, List.of());
            }
        }
    }
}
