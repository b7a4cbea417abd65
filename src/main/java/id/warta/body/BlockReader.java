package id.warta.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads a safe body as blocks, in order, which together say what its plain text says. Containers give what they hold; text that stands
 * alone becomes a paragraph, and so does a caption of what has no place for one. A picture among words stands between the words before
 * it and those after it.
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
            "iframe",
            "section",
            "article",
            "aside",
            "footer",
            "video",
            "audio");

    /** Each level repeats what the deeper ones hold. */
    private static final int MAX_DEPTH = 5;

    private final List<Block> blocks = new ArrayList<>();

    private final int depth;

    private BlockReader(int depth) {
        this.depth = depth;
    }

    static List<Block> read(Element body) {
        return read(body.childNodes(), 0);
    }

    private static List<Block> read(List<? extends Node> nodes, int depth) {
        var reader = new BlockReader(depth);
        reader.readAll(nodes);
        return reader.blocks;
    }

    private void readAll(List<? extends Node> nodes) {
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
        return element.stream().anyMatch(BlockReader::isBlock);
    }

    /** The children of this name, in their order. */
    static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.normalName().equals(name))
                .toList();
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private void readBlock(Element element) {
        var name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> readHeading(element, name.charAt(1) - '0');
            case "blockquote" -> readQuote(element);
            case "aside" -> readAside(element);
            case "ul", "ol" -> readList(element, name.equals("ol"));
            case "dl" -> blocks.addAll(DefinitionReader.read(element, this::item));
            case "details" -> readDetails(element);
            case "table" -> TableReader.read(element, blocks::add);
            case "figure" -> readFigure(element);
            case "pre" -> blocks.add(code(element));
            case "iframe" -> readFrame(element);
            case "video", "audio" -> blocks.add(MediaReader.read(element));
            case "hr" -> blocks.add(new Block.Break());
            case "section" -> readSection(element);
            default -> {
                if (AdSlots.isSlot(element)) {
                    blocks.add(new Block.AdSlot(element.attr(AdSlots.ATTRIBUTE)));
                }
                readAll(element.childNodes());
            }
        }
    }

    private void readParagraph(List<Node> run) {
        readWords(run, words -> new Block.Paragraph(words.text(), words.html()));
    }

    private void readHeading(Element heading, int level) {
        var id = heading.id().isEmpty() ? null : heading.id();
        readWords(heading.childNodes(), words -> new Block.Heading(level, words.text(), words.html(), id));
    }

    /** Words as such blocks, and the pictures among them between. */
    private void readWords(List<Node> nodes, Function<Block.RichText, Block> block) {
        for (var part : ImageSplit.of(nodes)) {
            if (part.image() != null) {
                blocks.add(MediaReader.image(part.image(), part.link()));
            } else {
                var words = RichTextReader.read(part.words());
                if (!words.text().isEmpty()) {
                    blocks.add(block.apply(words));
                }
            }
        }
    }

    private void readQuote(Element blockquote) {
        if (SocialPosts.isQuote(blockquote)) {
            var page = blockquote.attr("cite");
            var frame = Embeds.find(page).map(Embed::frame).orElse(null);
            var html = RichTextReader.read(blockquote.childNodes()).html();
            blocks.add(new Block.Embed(blockquote.attr(SocialPosts.ATTRIBUTE), page, frame, html, null));
            return;
        }
        var quote = QuoteReader.read(blockquote);
        if (!quote.html().isEmpty()) {
            blocks.add(quote);
        }
    }

    private void readAside(Element aside) {
        if (!aside.className().equals(Translation.PULL_QUOTE)) {
            readAll(aside.childNodes());
            return;
        }
        var quote = QuoteReader.read(aside);
        if (!quote.html().isEmpty()) {
            blocks.add(new Block.PullQuote(quote.text(), quote.html(), quote.citation()));
        }
    }

    private void readList(Element list, boolean isOrdered) {
        var items = children(list, "li").stream().map(this::item).toList();
        if (!items.isEmpty()) {
            int first = ListNumbers.first(list);
            blocks.add(new Block.Items(isOrdered, isOrdered && first != 1 ? first : null, items));
        }
    }

    /** An item of a list, which may hold lists, paragraphs and pictures. */
    private Block.Item item(Element item) {
        var content = RichTextReader.readInside(item);
        var inside = depth < MAX_DEPTH ? read(item.childNodes(), depth + 1) : List.<Block>of();
        boolean isRun = inside.isEmpty() || (inside.size() == 1 && inside.get(0) instanceof Block.Paragraph);
        var number = MediaReader.number(item, "value");
        return new Block.Item(content.text(), content.html(), number, isRun ? null : inside);
    }

    private void readDetails(Element details) {
        var summary = children(details, "summary").stream().findFirst();
        var inside = read(
                details.childNodes().stream()
                        .filter(node -> summary.filter(node::equals).isEmpty())
                        .toList(),
                depth);
        blocks.add(new Block.Details(summary.map(PlainText::of).orElse(""), inside));
    }

    private void readSection(Element section) {
        var notes = section.hasAttr(Translation.FOOTNOTES)
                ? children(section, "ol").stream().findFirst().orElse(null)
                : null;
        for (var node : section.childNodes()) {
            if (node instanceof Element list && list.equals(notes)) {
                blocks.add(new Block.Footnotes(
                        list.children().stream().map(BlockReader::footnote).toList()));
            } else {
                readAll(List.of(node));
            }
        }
    }

    private static Block.Footnote footnote(Element item) {
        var content = RichTextReader.readInside(item);
        return new Block.Footnote(item.id().isEmpty() ? null : item.id(), content.text(), content.html());
    }

    private void readFrame(Element frame) {
        var address = frame.attr("src");
        Embeds.find(address)
                .ifPresent(embed -> blocks.add(new Block.Embed(embed.provider(), embed.page(), address, null, null)));
    }

    private void readFigure(Element figure) {
        var captions = children(figure, "figcaption");
        var inside = read(
                figure.childNodes().stream()
                        .filter(node -> !captions.contains(node))
                        .toList(),
                depth);
        var caption = PlainText.of(captions);
        boolean isGallery = inside.size() > 1 && inside.stream().allMatch(Block.Image.class::isInstance);
        if (isGallery) {
            var images = inside.stream().map(Block.Image.class::cast).toList();
            blocks.add(new Block.Gallery(images, caption.isEmpty() ? null : caption));
            return;
        }
        for (var block : inside) {
            var captioned = caption.isEmpty() ? block : captioned(block, caption);
            caption = captioned.equals(block) ? caption : "";
            blocks.add(captioned);
        }
        if (!caption.isEmpty()) {
            readAll(captions);
        }
    }

    /** The block with its caption, or the block itself if it has no place for one, or one of its own. */
    private static Block captioned(Block block, String caption) {
        if (block instanceof Block.Image image && image.caption() == null) {
            return new Block.Image(image.url(), image.alt(), caption, image.width(), image.height(), image.link());
        }
        if (block instanceof Block.Quote quote && quote.citation() == null) {
            return new Block.Quote(quote.text(), quote.html(), caption);
        }
        if (block instanceof Block.Embed embed && embed.caption() == null) {
            return new Block.Embed(embed.provider(), embed.url(), embed.frameUrl(), embed.html(), caption);
        }
        if (block instanceof Block.Table table && table.caption() == null) {
            return new Block.Table(caption, table.header(), table.rows());
        }
        return MediaReader.captioned(block, caption);
    }

    private static Block.Code code(Element pre) {
        var code = pre.selectFirst("code[class]");
        var text = pre.wholeText();
        return new Block.Code(language(code), text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    private static @Nullable String language(@Nullable Element code) {
        return code == null ? null : code.className().substring("language-".length());
    }
}
