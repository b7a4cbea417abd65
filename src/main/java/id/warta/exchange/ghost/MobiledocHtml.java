package id.warta.exchange.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.exchange.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Renders what the editors of Ghost 1 to 4 keep: Mobiledoc 0.3, arrays whose numbers refer to markups, atoms and cards. */
final class MobiledocHtml {
    private static final int MARKUP_SECTION = 1;
    private static final int IMAGE_SECTION = 2;
    private static final int LIST_SECTION = 3;
    private static final int CARD_SECTION = 10;
    private static final int ATOM = 1;
    private static final int VALUE = 3;
    private static final Set<String> SECTIONS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");
    private static final Set<String> MARKUPS =
            Set.of("a", "strong", "b", "em", "i", "u", "s", "del", "strike", "code", "sub", "sup", "mark", "small");

    private final CardPayloads cards;

    MobiledocHtml(CardPayloads cards) {
        this.cards = cards;
    }

    /** The blocks of a document; none if it is no such document. */
    List<Node> read(JsonNode document) {
        var nodes = new ArrayList<Node>();
        for (var section : document.path("sections")) {
            switch (section.path(0).asInt(0)) {
                case MARKUP_SECTION -> nodes.addAll(text(section, document));
                case IMAGE_SECTION -> nodes.addAll(CardMarkup.illustration(string(section.path(1))));
                case LIST_SECTION -> nodes.add(list(section, document));
                case CARD_SECTION -> {
                    var card = document.path("cards").path(section.path(1).asInt(-1));
                    nodes.addAll(cards.read(string(card.path(0)), card.path(1)));
                }
                default -> {} // no other sections exist
            }
        }
        return nodes;
    }

    private static List<Node> text(JsonNode section, JsonNode document) {
        var tag = string(section.path(1)).toLowerCase(Locale.ROOT);
        var content = markers(section.path(2), document);
        if (tag.equals("aside") || tag.equals("pull-quote") || tag.equals("blockquote")) {
            var words = CardMarkup.blocks(content);
            return words.isEmpty() ? List.of() : List.of(CardMarkup.filled("blockquote", words));
        }
        return CardMarkup.section(SECTIONS.contains(tag) ? tag : "p", content);
    }

    private static Element list(JsonNode section, JsonNode document) {
        var list = new Element(string(section.path(1)).equals("ol") ? "ol" : "ul");
        section.path(2).forEach(item -> list.appendChild(CardMarkup.filled("li", markers(item, document))));
        return list;
    }

    /** Each marker opens markups, gives a text, and closes so many of those that are open. */
    private static List<Node> markers(JsonNode markers, JsonNode document) {
        var line = new Element("p");
        var open = new ArrayDeque<Element>();
        open.push(line);
        for (var marker : markers) {
            for (var index : marker.path(1)) {
                var markup = markup(document.path("markups").path(index.asInt(-1)));
                open.element().appendChild(markup);
                open.push(markup);
            }
            open.element().appendChild(content(marker, document));
            for (int left = marker.path(2).asInt(0); left > 0 && open.size() > 1; left--) {
                open.pop();
            }
        }
        return CardMarkup.taken(line);
    }

    private static Node content(JsonNode marker, JsonNode document) {
        var value = marker.path(VALUE);
        if (marker.path(0).asInt(0) != ATOM) {
            return new TextNode(string(value));
        }
        var atom = document.path("atoms").path(value.asInt(-1));
        return string(atom.path(0)).equals("soft-return") ? new Element("br") : new TextNode(string(atom.path(1)));
    }

    private static Element markup(JsonNode markup) {
        var tag = string(markup.path(0)).toLowerCase(Locale.ROOT);
        var element = new Element(MARKUPS.contains(tag) ? tag : "span");
        var attributes = markup.path(1);
        for (int index = 0; tag.equals("a") && index + 1 < attributes.size(); index += 2) {
            if (Set.of("href", "title").contains(string(attributes.path(index)))) {
                element.attr(string(attributes.path(index)), string(attributes.path(index + 1)));
            }
        }
        return element;
    }

    private static String string(JsonNode value) {
        return value.isNull() || value.isContainerNode() ? "" : SourceText.storable(value.asText(""));
    }
}
