package id.warta.body;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes what runs within a line as Markdown. */
final class MarkdownInlines {
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[^\\s()<>\\\\]*");
    private static final Pattern PLAIN_WORDS = Pattern.compile("[^\\\\\\[\\]<>`*_&\"\n]*");
    private static final String BREAK = "\\\n";

    private final StringBuilder out = new StringBuilder();
    private final boolean isOneLine;

    private MarkdownInlines(boolean isOneLine) {
        this.isOneLine = isOneLine;
    }

    static String writeParagraph(List<Node> nodes) {
        return MarkdownText.escapeStarts(trimmed(write(nodes, false)));
    }

    /** For headings and cells, which end where the line ends. */
    static String writeLine(List<Node> nodes) {
        return trimmed(write(nodes, true));
    }

    private static String trimmed(String lines) {
        int end = lines.length();
        while (end > 0 && (isSpace(lines.charAt(end - 1)) || lines.startsWith(BREAK, end - 1))) {
            end--;
        }
        return lines.substring(0, end).stripLeading();
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n';
    }

    private static String write(List<Node> nodes, boolean isOneLine) {
        var writer = new MarkdownInlines(isOneLine);
        nodes.forEach(writer::write);
        return writer.out.toString();
    }

    private void write(Node node) {
        if (node instanceof TextNode words) {
            var text = MarkdownText.escape(words.getWholeText());
            out.append(isAtStart() ? text.stripLeading() : text);
            if (endsIn('!') && isBeforeLink(words)) {
                out.insert(out.length() - 1, '\\'); // or the link would be an image
            }
        } else if (node instanceof Element element) {
            write(element);
        }
    }

    private void write(Element element) {
        if (element.hasAttr("lang") || element.hasAttr("dir") || element.hasAttr("id")) {
            writeTag(element);
            return;
        }
        switch (element.normalName()) {
            case "br" -> out.append(isOneLine ? "<br>" : BREAK);
            case "em", "i" -> writeMarked(element, "*", "em");
            case "strong", "b" -> writeMarked(element, "**", "strong");
            case "del", "s" -> writeMarked(element, "~~", "del");
            case "code" -> writeCode(element);
            case "a" -> writeLink(element);
            case "img" -> writeImage(element);
            case "span" -> out.append(write(element.childNodes(), isOneLine));
            default -> writeTag(element);
        }
    }

    private boolean isAtStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private void writeMarked(Element element, String mark, String tag) {
        var inside = write(element.childNodes(), isOneLine);
        var words = inside.strip();
        if (words.isEmpty()) {
            out.append(inside);
            return;
        }
        boolean opens = isWord(words.codePointAt(0)) || out.isEmpty() || isSpace(out.charAt(out.length() - 1));
        boolean closes = isWord(words.codePointBefore(words.length())) || isBeforeSpace(element);
        out.append(inside.startsWith(" ") ? " " : "");
        if (opens && closes && !endsIn(mark.charAt(0))) {
            out.append(mark).append(words).append(mark);
        } else { // beside punctuation, a mark may close where it should open
            out.append('<' + tag + '>').append(words).append("</" + tag + '>');
        }
        out.append(inside.endsWith(" ") ? " " : "");
    }

    private static boolean isBeforeLink(Node node) {
        return node.nextSibling() instanceof Element next && next.normalName().equals("a");
    }

    private static boolean isBeforeSpace(Element element) {
        var next = element.nextSibling();
        return next == null
                || (next instanceof TextNode words && words.getWholeText().startsWith(" "));
    }

    private boolean endsIn(char sign) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == sign;
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    private void writeCode(Element code) {
        var text = code.wholeText().replace('\n', ' ');
        if (code.childrenSize() > 0 || code.attributesSize() > 0 || text.isBlank()) {
            writeTag(code);
            return;
        }
        var fence = MarkdownText.fence(text, 1);
        boolean isPadded = text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
        var padding = isPadded ? " " : "";
        out.append(fence).append(padding).append(text).append(padding).append(fence);
    }

    private void writeLink(Element link) {
        var address = link.attr("href");
        if (address.isEmpty() || !isPlain(link, Set.of("href", "title"), address)) {
            writeTag(link);
        } else if (address.startsWith("http") && link.wholeText().equals(address)) {
            out.append('<').append(address).append('>');
        } else {
            out.append('[').append(write(link.childNodes(), isOneLine)).append("](");
            out.append(address).append(title(link)).append(')');
        }
    }

    private void writeImage(Element image) {
        var address = image.attr("src");
        var words = image.attr("alt");
        if (isPlain(image, Set.of("src", "alt", "title"), address)
                && PLAIN_WORDS.matcher(words).matches()) {
            out.append("![")
                    .append(words)
                    .append("](")
                    .append(address)
                    .append(title(image))
                    .append(')');
        } else {
            out.append(MarkdownText.withoutBlankLines(image.outerHtml()));
        }
    }

    private static boolean isPlain(Element element, Set<String> attributes, String address) {
        return element.attributes().asList().stream().map(Attribute::getKey).allMatch(attributes::contains)
                && PLAIN_ADDRESS.matcher(address).matches()
                && PLAIN_WORDS.matcher(element.attr("title")).matches();
    }

    private static String title(Element element) {
        return element.attr("title").isEmpty() ? "" : " \"" + element.attr("title") + '"';
    }

    /** The tags as HTML, with Markdown between them. */
    private void writeTag(Element element) {
        var html = element.shallowClone().outerHtml();
        int end = html.lastIndexOf("</");
        if (end < 0) { // as of a line break
            out.append(html);
            return;
        }
        out.append(MarkdownText.withoutBlankLines(html.substring(0, end)));
        out.append(write(element.childNodes(), isOneLine)).append(html.substring(end));
    }
}
