package id.warta.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads a safe body as blocks, in order. Containers give what they hold; text that stands alone becomes a paragraph,
 * and so does a caption without a picture. A thematic break, which apps have no use for, is left out.
 */
final class BlockReader {
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
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "figure",
            "figcaption",
            "iframe");

    private final List<Block> blocks = new ArrayList<>();

    private BlockReader() {}

    static List<Block> read(Element body) {
        return read(body.childNodes());
    }

    private static List<Block> read(List<Node> nodes) {
        var reader = new BlockReader();
        reader.readAll(nodes);
        return reader.blocks;
    }

    private void readAll(List<Node> nodes) {
        var run = new ArrayList<Node>();
        for (var node : nodes) {
            if (node instanceof Element element && isOrHoldsBlock(element)) {
                readParagraph(run);
                run.clear();
                readBlock(element);
            } else {
                run.add(node);
            }
        }
        readParagraph(run);
    }

    static boolean isOrHoldsBlock(Element element) {
        Predicate<Element> isBlock = each -> BLOCKS.contains(each.normalName());
        return element.stream().anyMatch(isBlock);
    }

    private void readBlock(Element element) {
        var name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> readHeading(element, name.charAt(1) - '0');
            case "blockquote" -> readQuote(element);
            case "ul", "ol" -> readList(element, name.equals("ol"));
            case "table" -> TableReader.read(element, blocks::add);
            case "figure" -> readFigure(element);
            case "pre" -> blocks.add(code(element));
            case "iframe" -> readEmbed(element);
            case "hr" -> {}
            default -> {
                if (AdSlots.isSlot(element)) {
                    blocks.add(new Block.AdSlot(element.attr(AdSlots.ATTRIBUTE)));
                }
                readAll(element.childNodes());
            }
        }
    }

    private void readParagraph(List<Node> run) {
        var content = RichTextReader.read(run);
        if (!content.text().isEmpty()) {
            blocks.add(new Block.Paragraph(content.text(), content.html()));
        } else {
            readImages(run);
        }
    }

    private void readImages(List<Node> nodes) {
        nodes.stream()
                .filter(Element.class::isInstance)
                .flatMap(node -> ((Element) node).select("img").stream())
                .forEach(image -> blocks.add(image(image)));
    }

    private void readHeading(Element heading, int level) {
        var content = RichTextReader.read(heading.childNodes());
        if (!content.text().isEmpty()) {
            blocks.add(new Block.Heading(level, content.text(), content.html()));
        }
        if (content.text().isEmpty()) {
            readImages(heading.childNodes());
        }
    }

    private void readQuote(Element blockquote) {
        var quote = QuoteReader.read(blockquote);
        if (!quote.html().isEmpty()) {
            blocks.add(quote);
        }
    }

    private void readList(Element list, boolean isOrdered) {
        var items = list.children().stream()
                .filter(child -> child.normalName().equals("li"))
                .map(RichTextReader::readInside)
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(isOrdered, items));
        }
    }

    private void readEmbed(Element frame) {
        var address = frame.attr("src");
        Embeds.provider(address).ifPresent(provider -> blocks.add(new Block.Embed(address, provider)));
    }

    private void readFigure(Element figure) {
        var captions = figure.children().stream()
                .filter(child -> child.normalName().equals("figcaption"))
                .toList();
        var inside = read(figure.childNodes().stream()
                .filter(node -> !captions.contains(node))
                .toList());
        var caption = PlainText.of(captions);
        for (var block : inside) {
            var captioned = caption.isEmpty() ? block : captioned(block, caption);
            caption = captioned.equals(block) ? caption : "";
            blocks.add(captioned);
        }
        if (!caption.isEmpty()) {
            readAll(List.copyOf(captions));
        }
    }

    /** The block with its caption, or the block itself if it has no place for one. */
    private static Block captioned(Block block, String caption) {
        if (block instanceof Block.Image image) {
            return new Block.Image(image.url(), image.alt(), caption, image.width(), image.height());
        }
        if (block instanceof Block.Quote quote && quote.citation() == null) {
            return new Block.Quote(quote.text(), quote.html(), caption);
        }
        return block;
    }

    private static Block.Image image(Element image) {
        return new Block.Image(
                image.attr("src"), image.attr("alt"), null, pixels(image.attr("width")), pixels(image.attr("height")));
    }

    private static @Nullable Integer pixels(String length) {
        return length.matches("[0-9]{1,6}") ? Integer.valueOf(length) : null;
    }

    private static Block.Code code(Element pre) {
        var code = pre.selectFirst("code[class]");
        var language = code == null ? null : code.className().substring("language-".length());
        var text = pre.wholeText();
        return new Block.Code(language, text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }
}
