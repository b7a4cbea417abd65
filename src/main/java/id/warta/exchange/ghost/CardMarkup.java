package id.warta.exchange.ghost;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The plain HTML of Ghost's cards, the same whether a card comes as HTML, Lexical or Mobiledoc. An empty text leaves its part out. */
final class CardMarkup {
    /** The comment after which Ghost shows a post to its members only. */
    static final String MEMBERS_ONLY = "members-only";

    private static final Set<String> WRAPPERS = Set.of("p", "div");
    private static final int MAX_STARS = 5;

    /** What shows something without words. */
    private static final String SHOWN =
            "img, picture, amp-img, svg, iframe, video, audio, object, embed, input, [data-src], [data-href], [data-id]";

    private CardMarkup() {}

    /** What HTML holds, as nodes. */
    static List<Node> nodes(String html) {
        return taken(Jsoup.parseBodyFragment(html).body());
    }

    /** What HTML holds, without the paragraphs around it: for captions and headings. */
    static List<Node> line(String html) {
        return line(nodes(html));
    }

    /** The nodes without the paragraphs around them, of which each is a line. */
    static List<Node> line(List<Node> nodes) {
        var line = new ArrayList<Node>();
        for (var node : nodes) {
            if (node instanceof Element element && WRAPPERS.contains(element.normalName())) {
                if (!isBlank(line)) {
                    line.add(new Element("br"));
                }
                line.addAll(line(taken(element)));
            } else {
                line.add(node);
            }
        }
        return line;
    }

    /** The nodes as blocks: what stands alone becomes a paragraph. */
    static List<Node> blocks(List<Node> nodes) {
        var blocks = new ArrayList<Node>();
        var run = new ArrayList<Node>();
        for (var node : nodes) {
            if (node instanceof Element element && element.isBlock()) {
                endParagraph(run, blocks);
                blocks.add(element);
            } else {
                run.add(node);
            }
        }
        endParagraph(run, blocks);
        return blocks;
    }

    private static void endParagraph(List<Node> run, List<Node> blocks) {
        if (!isBlank(run)) {
            blocks.add(filled("p", run));
        }
        run.clear();
    }

    static boolean isBlank(List<Node> nodes) {
        return nodes.stream()
                .allMatch(node -> node instanceof TextNode text
                        ? text.isBlank()
                        : !(node instanceof Element element)
                                || (!element.hasText()
                                        && element.data().isBlank()
                                        && element.select(SHOWN).isEmpty()));
    }

    /** The children of an element, which loses them. */
    static List<Node> taken(Element element) {
        var children = List.copyOf(element.childNodes());
        children.forEach(Node::remove);
        return children;
    }

    static Element filled(String name, List<? extends Node> content) {
        var element = new Element(name);
        content.forEach(element::appendChild);
        return element;
    }

    static Element link(String url, String words) {
        return new Element("a").attr("href", url).text(words.isBlank() ? url : words);
    }

    static Element picture(String url, String alt, String title, String width, String height) {
        var picture = new Element("img").attr("src", url).attr("alt", alt);
        attribute(picture, "title", title);
        attribute(picture, "width", width);
        attribute(picture, "height", height);
        return picture;
    }

    private static void attribute(Element element, String name, String value) {
        if (!value.isBlank() && !value.equals("null")) {
            element.attr(name, value);
        }
    }

    static Element figure(Node content, List<Node> caption) {
        return figure(List.of(content), caption);
    }

    static Element figure(List<? extends Node> content, List<Node> caption) {
        var figure = filled("figure", content);
        if (!isBlank(caption)) {
            figure.appendChild(filled("figcaption", caption));
        }
        return figure;
    }

    static Element audio(String url, String title) {
        return figure(new Element("audio").attr("controls", true).attr("src", url), text(title));
    }

    static Element video(String url, String poster, List<Node> caption) {
        var video = new Element("video").attr("controls", true).attr("src", url);
        attribute(video, "poster", poster);
        return figure(video, caption);
    }

    /** A link with what its page says of itself. */
    static Element bookmark(
            String url, String title, String description, String author, String publisher, List<Node> caption) {
        var paragraph = new Element("p").appendChild(link(url, title));
        addLine(paragraph, description);
        addLine(paragraph, joined(" · ", author, publisher));
        return isBlank(caption) ? paragraph : figure(paragraph, caption);
    }

    static Element file(String url, String title, String description, String name, String size) {
        var paragraph = new Element("p").appendChild(link(url, title.isBlank() ? name : title));
        var about = joined(", ", title.equals(name) ? "" : name, size);
        if (!about.isEmpty()) {
            paragraph.appendText(" (" + about + ")");
        }
        addLine(paragraph, description);
        return paragraph;
    }

    static Element callout(String emoji, List<Node> content) {
        var aside = filled("aside", blocks(content));
        if (!emoji.isBlank()) {
            var first = aside.firstElementChild();
            var before = new TextNode(emoji.strip() + " ");
            if (first != null && first.normalName().equals("p")) {
                first.prependChild(before);
            } else {
                aside.prependChild(filled("p", List.of(before)));
            }
        }
        return aside;
    }

    static Element toggle(List<Node> heading, List<Node> content) {
        var details = new Element("details").appendChild(filled("summary", heading));
        blocks(content).forEach(details::appendChild);
        return details;
    }

    /** A paragraph that is a link; nothing if it has no words. */
    static List<Node> button(String url, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        return List.of(new Element("p").appendChild(url.isBlank() ? new TextNode(words) : link(url, words)));
    }

    /** A picture of its own; nothing without an address. */
    static List<Node> illustration(String url) {
        return url.isBlank() ? List.of() : List.of(figure(picture(url, "", "", "", ""), List.of()));
    }

    /** Headings and paragraphs, unless they are empty. */
    static List<Node> section(String name, List<Node> content) {
        return isBlank(content) ? List.of() : List.of(filled(name, content));
    }

    /** Of five stars, those that are full; nothing for none. */
    static List<Node> rating(int stars) {
        int full = Math.min(stars, MAX_STARS);
        return full < 1 ? List.of() : section("p", text("★".repeat(full) + "☆".repeat(MAX_STARS - full)));
    }

    static List<Node> text(String words) {
        return words.isBlank() ? List.of() : List.of(new TextNode(words));
    }

    @SafeVarargs
    static List<Node> joined(List<Node>... parts) {
        var all = new ArrayList<Node>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }

    private static void addLine(Element paragraph, String words) {
        if (!words.isBlank()) {
            paragraph.appendChild(new Element("br")).appendText(words);
        }
    }
}
