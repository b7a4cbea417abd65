package id.warta.body;

import id.warta.text.Characters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** A body as plain text: a blank line between blocks, a hyphen or its number before each list item. */
final class PlainText implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "hr",
            "div",
            "details",
            "summary",
            "blockquote",
            "pre",
            "dl",
            "table",
            "caption",
            "figure",
            "figcaption",
            "iframe",
            "section",
            "article",
            "aside",
            "footer",
            "video",
            "audio");
    private static final Set<String> WAYS_BACK = Set.of("↩", "↩︎", "↩️", "↑", "↵");
    private static final int LINE = 1;
    private static final int PARAGRAPH = 2;

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean isSpaced;
    private int listDepth;
    private int preformattedDepth;
    private boolean isAtSign;
    private @Nullable Node muting;
    private final Deque<Integer> numbers = new ArrayDeque<>();

    private PlainText() {}

    static String of(Node node) {
        return of(List.of(node));
    }

    static String of(List<? extends Node> nodes) {
        var plain = new PlainText();
        nodes.forEach(node -> node.traverse(plain));
        return plain.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (muting != null) {
            return;
        }
        if (node instanceof Element link && isWayBack(link)) {
            muting = link;
        } else if (node instanceof TextNode words) {
            append(Characters.withoutInvisible(words.getWholeText()));
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (muting != null) {
            muting = node.equals(muting) ? null : muting;
        } else if (node instanceof Element element) {
            close(element);
        }
    }

    /** The arrow at a footnote that leads back to where it belongs. */
    private static boolean isWayBack(Element link) {
        return link.normalName().equals("a")
                && link.attr("href").startsWith("#")
                && WAYS_BACK.contains(link.wholeText().strip());
    }

    private void open(Element element) {
        var name = element.normalName();
        switch (name) {
            case "br" -> breakAfter(Math.min(breaks + 1, PARAGRAPH));
            case "ul", "ol" -> {
                breakAfter(isInItem(element) ? LINE : PARAGRAPH);
                listDepth++;
                numbers.push(ListNumbers.first(element));
            }
            case "li" -> {
                breakAfter(LINE);
                append(ListNumbers.sign(element, numbers));
                isSpaced = true;
                isAtSign = true;
            }
            case "tr", "dt", "dd" -> breakAfter(LINE);
            default -> breakAround(name);
        }
        preformattedDepth += name.equals("pre") ? 1 : 0;
    }

    private void close(Element element) {
        var name = element.normalName();
        if (name.equals("pre")) {
            preformattedDepth--;
            trimLineBreaks();
        }
        switch (name) {
            case "ul", "ol" -> {
                listDepth--;
                numbers.pop();
                breakAfter(isInItem(element) ? LINE : PARAGRAPH);
            }
            case "li", "tr", "dt", "dd" -> breakAfter(LINE);
            case "td", "th" -> {
                if (element.nextElementSibling() != null) {
                    text.append('\t');
                    isSpaced = false;
                }
            }
            default -> breakAround(name);
        }
    }

    private void trimLineBreaks() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        text.setLength(end);
    }

    private static boolean isInItem(Element list) {
        var parent = list.parent();
        return parent != null && parent.normalName().equals("li");
    }

    private void breakAround(String name) {
        if (BLOCKS.contains(name) && !isAtItemStart()) {
            breakAfter(PARAGRAPH);
        }
    }

    private boolean isAtItemStart() {
        return listDepth > 0 && isAtSign && breaks == 0;
    }

    private void breakAfter(int lines) {
        breaks = Math.max(breaks, lines);
        isSpaced = false;
    }

    private void append(String words) {
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            if (preformattedDepth == 0 && isSpace(character)) {
                isSpaced = true;
            } else {
                separate();
                text.append(character);
                isAtSign = false;
            }
        }
    }

    private void separate() {
        if (!text.isEmpty()) {
            if (breaks > 0) {
                text.append("\n".repeat(breaks));
            } else if (isSpaced && !endsInSpace()) {
                text.append(' ');
            }
        }
        breaks = 0;
        isSpaced = false;
    }

    private boolean endsInSpace() {
        char last = text.charAt(text.length() - 1);
        return last == '\n' || last == '\t' || last == ' ';
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\f' || character == '\r';
    }
}
