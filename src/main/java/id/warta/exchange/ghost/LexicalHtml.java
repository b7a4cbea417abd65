package id.warta.exchange.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.exchange.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Renders what the editor of Ghost 5 and later keeps: Lexical's tree of nodes. */
final class LexicalHtml {
    private static final Map<Integer, String> FORMATS = formats();

    private final CardPayloads cards;

    LexicalHtml(CardPayloads cards) {
        this.cards = cards;
    }

    /** The blocks of a document; none if it is no such document. */
    List<Node> read(JsonNode document) {
        return children(document.path("root"));
    }

    private List<Node> children(JsonNode node) {
        var nodes = new ArrayList<Node>();
        node.path("children").forEach(child -> nodes.addAll(node(child)));
        return nodes;
    }

    private List<Node> node(JsonNode node) {
        var type = node.path("type").asText("");
        return switch (type) {
            case "text", "extended-text", "tk", "emoji" -> List.of(text(node));
            case "tab" -> List.of(new TextNode("\t"));
            case "linebreak" -> List.of(new Element("br"));
            case "zwnj", "at-link-search" -> List.of();
            case "paragraph" -> CardMarkup.section("p", children(node));
            case "heading", "extended-heading" -> CardMarkup.section(heading(node), children(node));
            case "quote", "extended-quote", "aside" -> quote(node);
            case "link", "autolink" -> List.of(link(node));
            case "at-link" -> List.of(atLink(node));
            case "list" -> List.of(list(node));
            case "listitem" -> CardMarkup.blocks(children(node));
            default -> node.path("children").isArray() ? children(node) : cards.read(type, node);
        };
    }

    private static Node text(JsonNode node) {
        Node text = new TextNode(member(node, "text"));
        int format = node.path("format").asInt(0);
        for (var style : FORMATS.entrySet()) {
            if ((format & style.getKey()) != 0) {
                text = new Element(style.getValue()).appendChild(text);
            }
        }
        return text;
    }

    private static String heading(JsonNode node) {
        var tag = member(node, "tag");
        return tag.matches("h[1-6]") ? tag : "h2";
    }

    private List<Node> quote(JsonNode node) {
        var words = CardMarkup.blocks(children(node));
        return words.isEmpty() ? List.of() : List.of(CardMarkup.filled("blockquote", words));
    }

    private Element link(JsonNode node) {
        var link = CardMarkup.filled("a", children(node)).attr("href", member(node, "url"));
        var title = member(node, "title");
        return title.isBlank() ? link : link.attr("title", title);
    }

    private Element atLink(JsonNode node) {
        var words = children(node);
        return CardMarkup.isBlank(words)
                ? CardMarkup.link(member(node, "url"), "")
                : CardMarkup.filled("a", words).attr("href", member(node, "url"));
    }

    /** A list inside a list stands in an item of its own: it belongs to the item before. */
    private Element list(JsonNode node) {
        boolean ordered = node.path("listType").asText("").equals("number")
                || node.path("tag").asText("").equals("ol");
        var list = new Element(ordered ? "ol" : "ul");
        if (ordered && node.path("start").asInt(1) != 1) {
            list.attr("start", node.path("start").asText());
        }
        for (var item : node.path("children")) {
            var first = item.path("children").path(0).path("type").asText("");
            var last = list.lastElementChild();
            if (first.equals("list") && last != null) {
                children(item).forEach(last::appendChild);
            } else {
                list.appendChild(CardMarkup.filled("li", children(item)));
            }
        }
        return list;
    }

    /** The innermost first. */
    private static Map<Integer, String> formats() {
        var formats = new LinkedHashMap<Integer, String>();
        formats.put(1 << 4, "code");
        formats.put(1 << 5, "sub");
        formats.put(1 << 6, "sup");
        formats.put(1 << 7, "mark");
        formats.put(1 << 3, "u");
        formats.put(1 << 2, "s");
        formats.put(1 << 1, "em");
        formats.put(1, "strong");
        return formats;
    }

    private static String member(JsonNode node, String name) {
        var value = node.path(name);
        return value.isNull() || value.isContainerNode() ? "" : SourceText.storable(value.asText(""));
    }
}
