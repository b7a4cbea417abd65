package id.warta.exchange.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes paragraphs of blank lines and breaks of line ends, as WordPress does when it shows what its older editor wrote. */
final class ClassicText {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "audio",
            "blockquote",
            "caption",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "iframe",
            "li",
            "main",
            "nav",
            "noscript",
            "object",
            "ol",
            "p",
            "pre",
            "script",
            "section",
            "style",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "video");
    private static final Set<String> HOLD_PARAGRAPHS =
            Set.of("body", "blockquote", "div", "section", "article", "aside", "main", "form");
    private static final Set<String> MAY_HOLD_PARAGRAPHS = Set.of("li", "td", "th", "dd", "figcaption", "details");
    private static final Set<String> HOLD_ONLY_BLOCKS = Set.of(
            "ul",
            "ol",
            "dl",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "figure",
            "object",
            "audio",
            "video",
            "noscript",
            "iframe");
    private static final Set<String> AS_WRITTEN = Set.of("pre", "script", "style", "textarea", "code");
    private static final Pattern TWO_BREAKS = Pattern.compile("(?i)<br\\s*/?>\\s*<br\\s*/?>");
    private static final Pattern BREAK_AND_LINE = Pattern.compile("(?i)<br\\s*/?>[ \\t]*+\\n");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u00A0]*+\\n[\\s\\u00A0]*+");
    private static final int MAX_DEPTH = 200;

    private ClassicText() {}

    static Element read(String written) {
        var body = Jsoup.parseBodyFragment(BREAK_AND_LINE
                        .matcher(TWO_BREAKS.matcher(written).replaceAll("\n\n"))
                        .replaceAll("\n"))
                .body();
        readIn(body, 0);
        return body;
    }

    private static void readIn(Element element, int depth) {
        var name = element.normalName();
        if (AS_WRITTEN.contains(name) || depth > MAX_DEPTH) {
            return;
        }
        if (HOLD_ONLY_BLOCKS.contains(name)) {
            element.children().forEach(child -> readIn(child, depth + 1));
            return;
        }
        boolean isContainer = HOLD_PARAGRAPHS.contains(name)
                || (MAY_HOLD_PARAGRAPHS.contains(name)
                        && BLANK_LINE.matcher(ownText(element).strip()).find());
        var nodes = List.copyOf(element.childNodes());
        element.empty();
        var run = new ArrayList<Node>();
        for (var node : nodes) {
            if (node instanceof Element child && isBlock(child)) {
                endRun(run, element, isContainer);
                readIn(child, depth + 1);
                element.appendChild(child);
            } else if (node instanceof TextNode text) {
                var parts = BLANK_LINE.split(text.getWholeText(), -1);
                for (int part = 0; part < parts.length; part++) {
                    if (part > 0) {
                        endRun(run, element, isContainer);
                    }
                    addLines(parts[part], run);
                }
            } else {
                if (node instanceof Element child) {
                    breakLines(child);
                }
                run.add(node);
            }
        }
        endRun(run, element, isContainer);
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
    }

    private static String ownText(Element element) {
        var text = new StringBuilder();
        element.textNodes().forEach(node -> text.append(node.getWholeText()).append(' '));
        return text.toString();
    }

    private static void addLines(String text, List<Node> run) {
        var lines = text.split("\\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.add(new Element("br"));
            }
            var words = line > 0 ? "\n" + lines[line] : lines[line];
            if (!words.isEmpty()) {
                run.add(new TextNode(words));
            }
        }
    }

    /** Line ends inside a mark or a link are breaks too. */
    private static void breakLines(Element inline) {
        for (var text : inline.nodeStream(TextNode.class).toList()) {
            boolean isAsWritten =
                    text.parent() != null && AS_WRITTEN.contains(text.parent().normalName());
            if (!isAsWritten && text.getWholeText().indexOf('\n') >= 0) {
                var lines = new ArrayList<Node>();
                addLines(text.getWholeText(), lines);
                lines.forEach(text::before);
                text.remove();
            }
        }
    }

    private static void endRun(List<Node> run, Element element, boolean isContainer) {
        while (!run.isEmpty() && isSpace(run.get(0))) {
            run.remove(0);
        }
        while (!run.isEmpty() && isSpace(run.get(run.size() - 1))) {
            run.remove(run.size() - 1);
        }
        if (!run.isEmpty()) {
            if (isContainer) {
                element.appendElement("p").appendChildren(run);
                element.appendText("\n");
            } else {
                if (element.childNodeSize() > 0) {
                    element.appendElement("br");
                }
                element.appendChildren(run);
            }
        }
        run.clear();
    }

    private static boolean isSpace(Node node) {
        return node instanceof TextNode text
                ? text.isBlank()
                : node instanceof Element element && element.normalName().equals("br");
    }
}
