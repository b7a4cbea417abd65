package id.warta.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Says in elements what word processors say in styles: what Google Docs and Word put on the clipboard. */
final class OfficeMarkup {
    private static final Pattern LEVEL = Pattern.compile("level([1-9])");
    private static final Pattern MARKER =
            Pattern.compile("[\\s\\u00A0]*(?:[·•●▪◦■o§Øü–-]|\\(?(\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])[\\s\\u00A0]+");
    private static final int MAX_MARKER = 80;
    private static final List<String> SAID_IN_ELEMENTS = List.of("style", "class", "face", "size", "color");

    private OfficeMarkup() {}

    static void translate(Element body) {
        body.nodeStream(Comment.class).filter(OfficeMarkup::isOfOffice).toList().forEach(Node::remove);
        for (var element : List.copyOf(body.getAllElements())) {
            var name = element.normalName();
            if (name.indexOf(':') > 0) {
                translateOffice(element, name);
            } else if (element.hasAttr("style")) {
                translateStyle(element, name);
            }
        }
        makeLists(body);
    }

    /** Conditional comments, and where a fragment on the clipboard begins and ends. */
    private static boolean isOfOffice(Comment comment) {
        var data = comment.getData().strip();
        return data.startsWith("[if ") || data.startsWith("[endif]") || data.matches("(Start|End)Fragment");
    }

    private static void translateOffice(Element element, String name) {
        if (name.equals("o:p") || name.startsWith("st1:")) {
            element.unwrap();
        }
    }

    private static void translateStyle(Element element, String name) {
        var style = Style.of(element);
        switch (name) {
            case "b", "strong" -> {
                if (style.isNotBold()) {
                    element.unwrap();
                }
            }
            case "i", "em" -> {
                if (style.isUpright()) {
                    element.unwrap();
                }
            }
            case "span", "font" -> mark(element, style);
            default -> {}
        }
    }

    private static void mark(Element span, Style style) {
        var marks = new ArrayList<String>();
        if (style.isBold()) {
            marks.add("strong");
        }
        if (style.isItalic()) {
            marks.add("em");
        }
        if (style.isLined("line-through")) {
            marks.add("s");
        }
        if (style.isLined("underline")) {
            marks.add("u");
        }
        if (style.get("vertical-align").matches("super|sub")) {
            marks.add(style.get("vertical-align").equals("sub") ? "sub" : "sup");
        }
        if (marks.isEmpty()
                || span.childNodeSize() == 0
                || span.children().stream().anyMatch(BlockReader::isBlock)) {
            return;
        }
        SAID_IN_ELEMENTS.forEach(span::removeAttr);
        span.tagName(marks.get(0));
        marks.stream().skip(1).forEach(mark -> {
            var inner = new Element(mark);
            inner.appendChildren(List.copyOf(span.childNodes()));
            span.appendChild(inner);
        });
    }

    private static void makeLists(Element body) {
        for (var paragraph : body.select("p[style*=mso-list]")) {
            if (paragraph.parent() != null && isItem(paragraph) && !isItem(previous(paragraph))) {
                makeList(paragraph);
            }
        }
    }

    private static boolean isItem(@Nullable Element element) {
        return element != null
                && element.normalName().equals("p")
                && Style.of(element).get("mso-list").contains("level");
    }

    private static @Nullable Element previous(Element element) {
        var before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof Element other ? other : null;
    }

    private static void makeList(Element first) {
        var place = new Element("div");
        first.before(place);
        Deque<Element> open = new ArrayDeque<>();
        Node next = first;
        while ((next instanceof Element element && isItem(element))
                || (next instanceof TextNode text && text.isBlank())) {
            var after = next.nextSibling();
            if (next instanceof Element paragraph) {
                add(paragraph, open, place);
            }
            next.remove();
            next = after;
        }
        place.unwrap();
    }

    private static void add(Element paragraph, Deque<Element> open, Element place) {
        var match = LEVEL.matcher(Style.of(paragraph).get("mso-list"));
        int level = match.find() ? match.group(1).charAt(0) - '0' : 1;
        var number = removeMarker(paragraph);
        while (open.size() > level) {
            open.pop();
        }
        while (open.size() < level) {
            var list = new Element(number == null ? "ul" : "ol");
            if (number != null && number.matches("\\d+") && !number.equals("1")) {
                list.attr("start", number);
            }
            var around = open.peek();
            if (around == null) {
                place.appendChild(list);
            } else {
                var last = around.lastElementChild();
                (last == null ? around.appendElement("li") : last).appendChild(list);
            }
            open.push(list);
        }
        var item = open.element().appendElement("li").appendChildren(List.copyOf(paragraph.childNodes()));
        for (var attribute : List.of("id", "lang", "dir")) {
            if (paragraph.hasAttr(attribute)) {
                item.attr(attribute, paragraph.attr(attribute));
            }
        }
    }

    /** The number or letter that the marker was; null for a bullet or none. */
    private static @Nullable String removeMarker(Element paragraph) {
        var text = paragraph.wholeText();
        var marker = MARKER.matcher(text.length() > MAX_MARKER ? text.substring(0, MAX_MARKER) : text);
        if (!marker.lookingAt()) {
            return null;
        }
        Beginning.cut(paragraph, marker.end());
        return marker.group(1);
    }
}
