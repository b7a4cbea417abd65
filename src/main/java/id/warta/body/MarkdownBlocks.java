package id.warta.body;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes blocks as Markdown, each apart from the next by a blank line. */
final class MarkdownBlocks {
    private static final Pattern HASHES_AT_END = Pattern.compile("(?<=\\s|^)#(?=#*$)");

    private final List<String> blocks = new ArrayList<>();
    private boolean isAfterList;

    private MarkdownBlocks() {}

    static String write(List<Node> nodes) {
        return String.join("\n\n", blocks(nodes));
    }

    private static List<String> blocks(List<Node> nodes) {
        var writer = new MarkdownBlocks();
        writer.addAll(nodes);
        return writer.blocks;
    }

    private void addAll(List<Node> nodes) {
        var run = new ArrayList<Node>();
        for (var node : nodes) {
            if (node instanceof Element element && BlockReader.isOrHoldsBlock(element)) {
                add(MarkdownInlines.writeParagraph(run));
                run.clear();
                add(element);
            } else {
                run.add(node);
            }
        }
        add(MarkdownInlines.writeParagraph(run));
    }

    private void add(String block) {
        if (!block.isEmpty()) {
            blocks.add(block);
            isAfterList = false;
        }
    }

    private void add(Element element) {
        var name = element.normalName();
        if (saysMore(element)) {
            add(html(element));
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> add(heading(element, name.charAt(1) - '0'));
            case "hr" -> add("___"); // dashes and asterisks begin list items
            case "p" -> addAll(element.childNodes());
            case "div" -> {
                add(AdSlots.isSlot(element) ? AdSlots.toShorthand(element) : "");
                addAll(element.childNodes());
            }
            case "blockquote" -> add(element.attributesSize() > 0 ? html(element) : quote(element));
            case "pre" -> add(code(element));
            case "table" -> add(MarkdownTable.isPossible(element) ? MarkdownTable.write(element) : html(element));
            case "ul", "ol" -> addList(element, name.equals("ol"));
            default -> add(html(element));
        }
    }

    /** Whether the element has a language, a direction or a name, for which Markdown has a sign in headings only. */
    private static boolean saysMore(Element element) {
        boolean isHeading = element.normalName().matches("h[1-6]");
        return element.hasAttr("lang") || element.hasAttr("dir") || (element.hasAttr("id") && !isHeading);
    }

    private static String html(Element element) {
        return MarkdownText.withoutBlankLines(element.outerHtml());
    }

    private static String heading(Element heading, int level) {
        var line = MarkdownInlines.writeLine(heading.childNodes());
        var name = heading.id().isEmpty() ? "" : " {#" + heading.id() + "}";
        return ("#".repeat(level) + " " + HASHES_AT_END.matcher(line).replaceFirst("\\\\#")).strip() + name;
    }

    private static String quote(Element blockquote) {
        var lines = write(blockquote.childNodes()).lines();
        return lines.map(line -> ("> " + line).strip()).collect(joining("\n"));
    }

    private static String code(Element pre) {
        var only = pre.childNodeSize() == 1 && pre.childrenSize() == 1 ? pre.child(0) : null;
        if (only == null || !only.normalName().equals("code") || only.childrenSize() > 0) {
            return html(pre);
        }
        var text = only.wholeText();
        var fence = MarkdownText.fence(text, 3);
        var language = only.className().replaceFirst("^language-", "");
        return fence + language + "\n" + text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + fence;
    }

    private void addList(Element list, boolean isOrdered) {
        boolean isPlain =
                list.children().stream().allMatch(item -> item.normalName().equals("li") && item.attributesSize() == 0)
                        && list.ownText().isBlank()
                        && !list.hasAttr("type")
                        && !list.hasAttr("reversed")
                        && list.attr("start").matches("[0-9]{0,8}");
        if (!isPlain) {
            add(html(list));
            return;
        }
        boolean isOther = isAfterList; // with the same sign, two lists would be one
        int number = list.attr("start").isEmpty() ? 1 : Integer.parseInt(list.attr("start"));
        boolean isLoose = list.selectFirst("> li > p") != null;
        var items = new ArrayList<String>();
        for (var item : list.children()) {
            var sign = isOrdered ? number++ + (isOther ? ") " : ". ") : isOther ? "* " : "- ";
            items.add(item(item, sign, isLoose));
        }
        add(String.join(isLoose ? "\n\n" : "\n", items));
        isAfterList = !isOther;
    }

    private static String item(Element item, String sign, boolean isLoose) {
        var content = String.join(isLoose ? "\n\n" : "\n", blocks(item.childNodes()));
        var indent = " ".repeat(sign.length());
        var lines = content.lines()
                .map(line -> line.isEmpty() ? line : indent + line)
                .collect(joining("\n"));
        return (sign + lines.strip()).strip();
    }
}
